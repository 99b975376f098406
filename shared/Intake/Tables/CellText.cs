using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Tables;

/// <summary>Turns characters of a file into the text of a cell: composed, repaired, trimmed.</summary>
internal static class CellText
{
    /// <param name="isPlainText">The format has no cell types, so that a leading apostrophe is the mark "this is text",
    /// as spreadsheet programs and <see cref="FormulaGuard"/> write it.</param>
    public static Cell Read(string original, bool isPlainText)
    {
        var text = isPlainText ? FormulaGuard.Remove(original) : original;
        if (IsPlainAscii(text))
        {
            return Cell.Text(text, ReferenceEquals(text, original) ? null : original);
        }

        var repaired = VietnameseText.RepairMojibake(text);
        var clean = VietnameseText.Clean(repaired);
        return Cell.Text(clean, clean == original ? null : original, wasRepaired: !ReferenceEquals(repaired, text));
    }

    /// <summary>True when nothing in the text could need repair: printable ASCII without double or outer spaces.</summary>
    private static bool IsPlainAscii(string text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && afterSpace))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return !afterSpace || text.Length == 0;
    }
}
