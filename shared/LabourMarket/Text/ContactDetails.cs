using System.Text.RegularExpressions;

namespace JobMatch.LabourMarket.Text;

/// <summary>Telephone numbers and e-mail addresses inside prose. JobMatch keeps neither: whoever wants to reach somebody asks the staff.</summary>
/// <remarks>Vietnamese numbers: 0 or +84, then the 8 or 9 digits of a landline (2) or a mobile (3, 5, 7, 8, 9), however they are spaced.
/// Source: Thông tư 22/2014/TT-BTTTT, numbering plan.</remarks>
public static partial class ContactDetails
{
    /// <summary>What stands where something was left out.</summary>
    public const string LeftOut = "[đã bỏ liên hệ]";

    /// <summary>The text with every number and address left out; the same text when there is none.</summary>
    public static string Without(string text) => Contact().Replace(text, LeftOut);

    [GeneratedRegex(
        @"(?<![\d.,])(\(?\+?84\)?|\(?0)[ .\-]?\(?[235789](\)?[ .\-]?\d){8,9}(?!\d)|[\p{L}\d._%+\-]+ ?(@|\(a\)|\[at\]) ?[a-z\d\-]+(\.[a-z\d\-]+)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}
