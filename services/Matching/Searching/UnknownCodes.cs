using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Searching;

/// <summary>Refuses codes that do not exist, and names the nearest ones that do.</summary>
internal static class UnknownCodes
{
    private const int Suggestions = 3;

    /// <exception cref="UnknownCodeException">The filter has no such code.</exception>
    public static void Refuse(KnownFilter filter, string code)
    {
        if (filter.NameOf(code) is not null)
        {
            return;
        }

        var known = filter.Known?.Invoke().ToList() ?? [];
        throw new UnknownCodeException(Message(filter.What, code, filter.Field switch
        {
            CodeField.Occupation when !IsNumber(code) => OccupationCatalog.Default.Suggest(code, Suggestions),
            CodeField.Qualification or CodeField.WorkingTime or CodeField.Shifts => [.. known.Select(Written)],
            _ => Nearest(code, known),
        }));
    }

    private static string Message(string what, string code, IReadOnlyList<string> suggestions) => suggestions.Count == 0
        ? $"Không có {what} «{code}»."
        : $"Không có {what} «{code}». Có thể bạn tìm: {string.Join("; ", suggestions)}.";

    /// <summary>For a number, the codes that begin most alike and then lie nearest; for words, the names or codes that hold them.</summary>
    private static List<string> Nearest(string typed, List<(string Code, string Name)> known)
    {
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return [.. known
                .Where(entry => IsNumber(entry.Code))
                .OrderByDescending(entry => entry.Code.AsSpan().CommonPrefixLength(typed))
                .ThenBy(entry => Math.Abs(long.Parse(entry.Code, CultureInfo.InvariantCulture) - number))
                .Take(Suggestions)
                .Select(Written)];
        }

        var words = VietnameseText.Folded(typed);
        return words.Length == 0
            ? []
            : [.. known.Where(entry => VietnameseText.Folded(entry.Name).Contains(words, StringComparison.Ordinal)
                    || entry.Code.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                .Take(Suggestions)
                .Select(Written)];
    }

    private static string Written((string Code, string Name) entry) => $"{entry.Code} {entry.Name}";

    private static bool IsNumber(string code) => code.Length > 0 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');
}
