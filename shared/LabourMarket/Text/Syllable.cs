namespace JobMatch.LabourMarket.Text;

/// <summary>What a piece of text is.</summary>
public enum SyllableKind
{
    /// <summary>A syllable, word or acronym: hàn, CNC, TP.HCM, C++, 7tr5.</summary>
    Word,

    /// <summary>Digits, with their separators: 15, 12.500.000, 7,5.</summary>
    Number,

    /// <summary>The number of an official paper: 21-CT/TW, 352/2025/NĐ-CP.</summary>
    Code,
}

/// <summary>One piece of a text: a view into it, not a copy.</summary>
public readonly ref struct Syllable
{
    internal Syllable(ReadOnlySpan<char> source, int start, int length, SyllableKind kind)
    {
        Text = source.Slice(start, length);
        Start = start;
        Kind = kind;
    }

    /// <summary>The piece as it stands in the text.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Where it begins, in UTF-16 units from the start of the text.</summary>
    public int Start { get; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Text.Length;

    /// <summary>What it is.</summary>
    public SyllableKind Kind { get; }
}
