using System.Globalization;

namespace JobMatch.Intake.Headers;

/// <summary>The line "(1) (2) (3)" or "A B 1 2" that official forms print below their header.</summary>
internal static class NumberingRow
{
    public static bool Is(HeadRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.AsText.Trim('(', ')', '[', ']', ' ')).ToArray();
        var letters = texts.TakeWhile(text => text.Length == 1 && char.IsAsciiLetterUpper(text[0])).Count();
        return texts.Length >= 3
            && texts.Take(letters).Select((text, at) => text[0] == 'A' + at).All(follows => follows)
            && texts.Skip(letters).Select((text, at) => text == (at + 1).ToString(CultureInfo.InvariantCulture)).All(follows => follows);
    }
}
