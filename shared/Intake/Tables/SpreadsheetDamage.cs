using System.Buffers;
using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Tables;

/// <summary>What spreadsheet programs do to values that look like numbers, and how much of it can be undone.</summary>
internal static class SpreadsheetDamage
{
    /// <summary>First and last day number taken as a date: 1927 to 2119. Below it a number is a year or an age.</summary>
    private const int FirstDay = 10_000;
    private const int LastDay = 80_000;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    /// <summary>"8.49E+11" where digits are wanted: the digits are lost.</summary>
    public static bool IsRoundedDigits(ReadOnlySpan<char> text, FieldKind kind) =>
        kind is FieldKind.PersonalId or FieldKind.Phone or FieldKind.TaxCode or FieldKind.Code
        && text.Length >= 4 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1])
        && text.IndexOfAnyExcept(NumberCharacters) is > 0 and var e && text[e] is 'E' or 'e' && text[e + 1] == '+'
        && text[(e + 2)..].IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The digits with their leading zeros; null when none is missing or it cannot be told for sure.</summary>
    public static string? WithLostZeros(string text, FieldKind kind)
    {
        if (kind is not (FieldKind.PersonalId or FieldKind.Phone) || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || text[0] == '0')
        {
            return null;
        }

        // Identity numbers begin with the birth province, 001 to 096. Nine digits are an old identity card, complete.
        // Mobile numbers are 0 and nine digits from 3, 5, 7, 8 or 9; fixed ones 02 and nine digits.
        return kind == FieldKind.PersonalId
            ? text.Length is 10 or 11 && string.CompareOrdinal(text.PadLeft(12, '0'), "097") < 0 ? text.PadLeft(12, '0') : null
            : (text.Length == 9 && text[0] is '3' or '5' or '7' or '8' or '9') || (text.Length == 10 && text[0] == '2') ? "0" + text : null;
    }

    /// <summary>The date behind a day number whose cell lost its date format; null when it is no such number.</summary>
    public static DateTime? DateOf(Cell cell) =>
        cell.AsNumber is >= FirstDay and <= LastDay and var day && Math.Floor(day) == day ? DateTime.FromOADate(day) : null;

    /// <summary>"Nguy?n": a program that cannot write the letter has written a question mark.</summary>
    public static bool HasLostAccents(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('?'); at >= 0;)
        {
            if (at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLower(text[at + 1]))
            {
                return text.IndexOf("://", StringComparison.Ordinal) < 0 && text.IndexOf("www.", StringComparison.Ordinal) < 0;
            }

            var next = text[(at + 1)..].IndexOf('?');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
