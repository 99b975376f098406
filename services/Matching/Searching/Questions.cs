using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Searching;

/// <summary>Checks a question's codes and turns it into the engine's terms.</summary>
internal static class Questions
{
    private const int MostHits = 100;
    private const int FacetLength = 20;
    private const int Suggestions = 3;

    /// <exception cref="UnknownCodeException">A code does not exist.</exception>
    public static EngineQuery ToEngine(SearchQuestion question, SearchIndex index)
    {
        foreach (var code in question.Occupations.Where(code => OccupationCatalog.Default.Find(code) is null))
        {
            throw Unknown("mã nghề", code, IsNumber(code)
                ? Nearest(code, OccupationCatalog.Default.UnitGroups.Select(group => (group.Code, group.Name)))
                : OccupationCatalog.Default.Suggest(code, Suggestions));
        }

        foreach (var code in question.Provinces.Where(code => PlaceCatalog.Default.FindProvince(code) is null))
        {
            throw Unknown("mã tỉnh, thành phố", code, Nearest(
                code, PlaceCatalog.Default.Provinces.Select(province => (province.Code, province.FullName))));
        }

        foreach (var code in question.Communes.Where(code => PlaceCatalog.Default.FindCommune(code) is null))
        {
            throw Unknown("mã xã, phường", code, Nearest(
                code, PlaceCatalog.Default.Communes.Select(commune => (commune.Code, commune.FullName))));
        }

        foreach (var level in question.Qualifications.Where(level => !Enum.IsDefined((QualificationLevel)level)))
        {
            throw Unknown("trình độ", level.ToString(CultureInfo.InvariantCulture),
                [.. Enum.GetValues<QualificationLevel>().Select(known => $"{(int)known} {VietnameseNames.Of(known)}")]);
        }

        return new()
        {
            Terms = SearchText.OfQuestion(question.Text),
            Occupations = question.Occupations,
            Provinces = question.Provinces,
            Communes = question.Communes,
            Qualifications = question.Qualifications,
            PayAtLeastVnd = index == SearchIndex.Vacancies ? question.MonthlyPayVnd : null,
            PayAtMostVnd = index == SearchIndex.People ? question.MonthlyPayVnd : null,
            Order = question.Order switch
            {
                SearchOrder.Newest => EngineOrder.Newest,
                SearchOrder.Pay => index == SearchIndex.Vacancies ? EngineOrder.PayDescending : EngineOrder.PayAscending,
                _ => EngineOrder.Relevance,
            },
            Skip = Math.Max(0, question.Skip),
            Take = Math.Clamp(question.Take, 1, MostHits),
        };
    }

    public static IReadOnlyList<Facet> Facets(SearchQuestion question, EngineResult result) =>
    [
        Facet(FacetNames.Occupation, result, question.Occupations, OccupationName, code => code.Length == 4 || question.Occupations.Contains(code)),
        Facet(FacetNames.Province, result, question.Provinces, code => PlaceCatalog.Default.FindProvince(code)?.FullName),
        Facet(FacetNames.Commune, result, question.Communes, code => PlaceCatalog.Default.FindCommune(code)?.FullName),
        Facet(FacetNames.Qualification, result, [.. question.Qualifications.Select(level => level.ToString(CultureInfo.InvariantCulture))],
            code => VietnameseNames.Of((QualificationLevel)int.Parse(code, CultureInfo.InvariantCulture))),
    ];

    private static Facet Facet(
        string name, EngineResult result, IReadOnlyList<string> chosen, Func<string, string?> nameOf, Func<string, bool>? isShown = null)
    {
        var counts = result.Facets[name];
        var values = counts
            .Where(count => isShown?.Invoke(count.Key) ?? true)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(FacetLength)
            .Select(count => count.Key)
            .Union(chosen)
            .Select(code => new FacetValue(code, nameOf(code) ?? code, counts.GetValueOrDefault(code), chosen.Contains(code)));
        return new(name, [.. values]);
    }

    private static string? OccupationName(string code) => OccupationCatalog.Default.Find(code)?.Name;

    private static bool IsNumber(string code) => code.Length > 0 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>For a number, the codes that begin most alike and then lie nearest; for words, the names that hold them.</summary>
    private static IReadOnlyList<string> Nearest(string typed, IEnumerable<(string Code, string Name)> known)
    {
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return [.. known
                .OrderByDescending(entry => entry.Code.AsSpan().CommonPrefixLength(typed))
                .ThenBy(entry => Math.Abs(long.Parse(entry.Code, CultureInfo.InvariantCulture) - number))
                .Take(Suggestions)
                .Select(entry => $"{entry.Code} {entry.Name}")];
        }

        var words = VietnameseText.Folded(typed);
        return words.Length == 0
            ? []
            : [.. known.Where(entry => VietnameseText.Folded(entry.Name).Contains(words, StringComparison.Ordinal))
                .Take(Suggestions)
                .Select(entry => $"{entry.Code} {entry.Name}")];
    }

    private static UnknownCodeException Unknown(string what, string code, IReadOnlyList<string> suggestions) => new(
        suggestions.Count == 0
            ? $"Không có {what} «{code}»."
            : $"Không có {what} «{code}». Có thể bạn tìm: {string.Join("; ", suggestions)}.");
}
