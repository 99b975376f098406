namespace JobMatch.Intake.Tables;

/// <summary>Column names as spreadsheet programs show them: A, B, …, Z, AA, …</summary>
internal static class ColumnLetters
{
    /// <param name="index">From 0.</param>
    public static string Of(int index)
    {
        Span<char> letters = stackalloc char[7];
        var position = letters.Length;
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--position] = (char)('A' + ((rest - 1) % 26));
        }

        return new string(letters[position..]);
    }
}
