using System.Collections.Frozen;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Tables;

/// <summary>Turns characters of a file into the text of a cell: composed, repaired, trimmed.</summary>
internal static class CellText
{
    /// <summary>Shown for a formula without a result; read as an error again when it comes back as text.</summary>
    public const string UnfinishedFormula = "#CALC!";

    private static readonly FrozenSet<string> Errors = FrozenSet.Create(
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", UnfinishedFormula);

    public static Cell Read(string original)
    {
        var text = FormulaGuard.Remove(original);
        if (text.StartsWith('#') && (Errors.Contains(text) || (text.Length > 2 && text.AsSpan().IndexOfAnyExcept('#') < 0)))
        {
            return Cell.Error(text);
        }

        if (IsPlainAscii(text))
        {
            return Cell.Text(text, ReferenceEquals(text, original) ? null : original);
        }

        var repaired = VietnameseText.RepairLegacyFont(VietnameseText.RepairMojibake(text));
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
