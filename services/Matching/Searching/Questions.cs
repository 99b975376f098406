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
    /// <summary>Groups stand among the counts, and are not shown.</summary>
    private const int MostOccupations = 200;

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

        var text = QuestionText.Of(question.Text);
        return new()
        {
            Text = text.Wanted,
            Without = text.Unwanted,
            Codes =
            [
                new(CodeField.Occupation, question.Occupations, []),
                new(CodeField.Province, question.Provinces, []),
                new(CodeField.Commune, question.Communes, []),
                new(CodeField.Qualification, Texts(question.Qualifications), []),
            ],
            Numbers = question.MonthlyPayVnd is not { } pay ? []
                : index == SearchIndex.Vacancies ? [new(NumberField.PayVnd, pay, null, UnknownPasses: true)]
                : [new(NumberField.PayVnd, null, pay, UnknownPasses: true)],
            Order = question.Order switch
            {
                SearchOrder.Newest => EngineOrder.Newest,
                SearchOrder.Pay => index == SearchIndex.Vacancies ? EngineOrder.PayDescending : EngineOrder.PayAscending,
                _ => EngineOrder.Relevance,
            },
            Skip = Math.Max(0, question.Skip),
            Take = Math.Clamp(question.Take, 1, MostHits),
            Facets =
            [
                new(CodeField.Occupation, MostOccupations, question.Occupations),
                new(CodeField.Province, FacetLength, question.Provinces),
                new(CodeField.Commune, FacetLength, question.Communes),
                new(CodeField.Qualification, FacetLength, Texts(question.Qualifications)),
            ],
        };
    }

    public static IReadOnlyList<Facet> Facets(SearchQuestion question, EngineResult result) =>
    [
        Facet("occupation", CodeField.Occupation, result, question.Occupations, OccupationName, code => code.Length == 4 || question.Occupations.Contains(code)),
        Facet("province", CodeField.Province, result, question.Provinces, code => PlaceCatalog.Default.FindProvince(code)?.FullName),
        Facet("commune", CodeField.Commune, result, question.Communes, code => PlaceCatalog.Default.FindCommune(code)?.FullName),
        Facet("qualification", CodeField.Qualification, result, Texts(question.Qualifications),
            code => VietnameseNames.Of((QualificationLevel)int.Parse(code, CultureInfo.InvariantCulture))),
    ];

    private static List<string> Texts(IEnumerable<int> numbers) => [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private static Facet Facet(
        string name, CodeField field, EngineResult result, IReadOnlyList<string> chosen, Func<string, string?> nameOf, Func<string, bool>? isShown = null)
    {
        var counts = result.Facets[field];
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
