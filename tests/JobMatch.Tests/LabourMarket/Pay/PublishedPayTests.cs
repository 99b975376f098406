using System.Globalization;
using System.Text.RegularExpressions;
using JobMatch.LabourMarket.Pay;
using JobMatch.Tests.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Pay;

/// <summary>Pay as published adverts write it, with the pattern each string follows.</summary>
public partial class PublishedPayTests
{
    [Fact]
    public void At_least_99_of_100_published_strings_are_read_right()
    {
        var wrong = new List<string>();
        var total = 0;
        var right = 0;
        foreach (var row in SharedCases.Rows("salary_strings.csv"))
        {
            var text = row["salary_as_written"];
            var count = int.Parse(row["count"], CultureInfo.InvariantCulture);
            total += count;
            if (PayReader.Read(text).Value == Expected(text, row["pattern"]))
            {
                right += count;
            }
            else
            {
                wrong.Add(text);
            }
        }
        Assert.True(right >= 0.99 * total && wrong.Count <= 1, $"{right} of {total}; wrong: {string.Join(" | ", wrong)}");
    }

    private static PayValue Expected(string text, string pattern)
    {
        var numbers = Number().Matches(text.Replace(",", "", StringComparison.Ordinal))
            .Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        var factor = pattern.Contains("triệu", StringComparison.Ordinal) ? 1_000_000m : pattern.Contains('k') ? 1_000m : 1m;
        var currency = pattern.EndsWith("USD", StringComparison.Ordinal) ? "USD" : "VND";
        var period = pattern.EndsWith("giờ", StringComparison.Ordinal) ? PayPeriod.Hour : PayPeriod.Month;
        decimal? first = numbers[0] * factor;
        return pattern.StartsWith("Từ", StringComparison.Ordinal) ? new PayValue(first, null, currency, period)
            : pattern.StartsWith("Tới", StringComparison.Ordinal) ? new PayValue(null, first, currency, period)
            : new PayValue(first, numbers[^1] * factor, currency, period);
    }

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
