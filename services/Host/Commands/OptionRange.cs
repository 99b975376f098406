using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace JobMatch.Host.Commands;

/// <summary>Numbers that an option takes.</summary>
internal static class OptionRange
{
    /// <summary>Reads 0.3 and, as Vietnamese readers write it, 0,3; for an option's custom parser.</summary>
    public static double Decimal(ArgumentResult result)
    {
        if (!double.TryParse(result.Tokens[0].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            result.AddError($"«{result.Tokens[0].Value}» không dùng được cho {(result.Parent as OptionResult)?.Option.Name}: cần số, ví dụ 0.3.");
        }

        return number;
    }

    /// <summary>Refuses a number outside; what is no number at all is refused by the option itself.</summary>
    /// <param name="option">An option for one number, or none.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <param name="note">What else to say, with its leading space; null for nothing.</param>
    public static void Between<T>(this Option option, T least, T most, string? note = null)
        where T : INumber<T> => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && T.TryParse(token.Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var number) && !(number >= least && number <= most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} phải từ {least} đến {most}{note}."));
        }
    });
}
