namespace JobMatch.Intake.Tables;

/// <summary>The leading apostrophe that stops spreadsheet programs from running a cell of a CSV file as a formula or from
/// dropping its zeros.</summary>
/// <remarks><see cref="Remove"/> undoes <see cref="Add"/> for every text.</remarks>
internal static class FormulaGuard
{
    public static string Add(string text) =>
        IsFormula(text.AsSpan().TrimStart('\'')) || IsGuarded(text) ? "'" + text : text;

    public static string Remove(string text) => IsGuarded(text) ? text[1..] : text;

    private static bool IsGuarded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '\'')
        {
            return false;
        }

        var rest = text.TrimStart('\'');
        return IsFormula(rest) || (!rest.IsEmpty && char.IsAsciiDigit(rest[0]));
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r');
}
