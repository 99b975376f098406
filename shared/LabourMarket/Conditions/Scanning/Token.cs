namespace JobMatch.LabourMarket.Conditions.Scanning;

internal enum TokenKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of the digits 0 to 9.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Sign,
}

/// <summary>A run of letters, a run of digits or a sign; offsets count the characters of the scanned form.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Kind">What the run is made of.</param>
/// <param name="Glued">No space stands between this token and the one before.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, bool Glued);
