using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Places;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Indexing;

namespace JobMatch.Matching.Searching;

/// <summary>Checks a question's codes and turns it into the engine's terms, and the engine's counts into facets.</summary>
internal sealed class Questions(SearchIndex index, OrganisationNames organisations)
{
    private const int MostHits = 100;
    private const int FacetLength = 20;

    /// <summary>Groups stand among the counts, and are not shown.</summary>
    private const int MostOccupations = 200;

    private const int DigitsShown = 4;

    /// <summary>The filters that this side has, by name.</summary>
    private readonly Dictionary<string, KnownFilter> _filters = KnownFilter.All
        .Append(new KnownFilter(CodeFilters.Organisation, CodeField.Organisation, index == SearchIndex.People ? "mã trường" : "mã doanh nghiệp",
            null, code => organisations.Find(index, code)))
        .Where(filter => filter.Name != (index == SearchIndex.People ? CodeFilters.Benefit : CodeFilters.Programme))
        .ToDictionary(filter => filter.Name);

    /// <summary>The filter of a name that this side has.</summary>
    /// <exception cref="UnknownCodeException">It has none.</exception>
    public KnownFilter Find(string name) => _filters.TryGetValue(name, out var filter)
        ? filter
        : throw new UnknownCodeException($"Không có điều kiện lọc «{name}». Các điều kiện lọc là: {string.Join(", ", CodeFilters.All.Where(_filters.ContainsKey))}.");

    /// <exception cref="UnknownCodeException">A code, or a filter, does not exist.</exception>
    public EngineQuery ToEngine(SearchQuestion question, QuestionText text)
    {
        foreach (var (name, choice) in question.Codes)
        {
            foreach (var code in choice.AnyOf.Concat(choice.NoneOf))
            {
                UnknownCodes.Refuse(Find(name), code);
            }
        }

        var near = Near(question);
        return new()
        {
            Text = text.Wanted,
            Without = text.Unwanted,
            Codes = [.. CodeFiltersOf(question)],
            Numbers = [.. NumberFilters(question)],
            Near = near,
            Order = question.Order switch
            {
                SearchOrder.Newest => EngineOrder.Newest,
                SearchOrder.Pay => index == SearchIndex.Vacancies ? EngineOrder.PayDescending : EngineOrder.PayAscending,
                SearchOrder.Distance when near is not null => EngineOrder.Distance,
                _ => EngineOrder.Relevance,
            },
            Skip = question.After is null ? Math.Max(0, question.Skip) : 0,
            After = question.After,
            Take = Math.Clamp(question.Take, 0, MostHits),
            Facets = [.. _filters.Values.Select(filter => new FacetQuery(
                filter.Field, filter.Field == CodeField.Occupation ? MostOccupations : FacetLength, question.AnyOf(filter.Name)))],
        };
    }

    public IReadOnlyList<Facet> Facets(SearchQuestion question, EngineResult result) =>
        [.. CodeFilters.All.Where(_filters.ContainsKey).Select(name => Facet(_filters[name], question.AnyOf(name), result))];

    private static Facet Facet(KnownFilter filter, IReadOnlyList<string> chosen, EngineResult result)
    {
        var counts = result.Facets[filter.Field];
        var values = counts
            .Where(count => count.Value > 0 && IsShown(filter, count.Key))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(FacetLength)
            .Select(count => count.Key)
            .Union(chosen)
            .Select(code => new FacetValue(code, filter.NameOf(code) ?? code, counts.GetValueOrDefault(code), chosen.Contains(code)));
        return new(filter.Name, [.. values]);
    }

    private static bool IsShown(KnownFilter filter, string code) => filter.Field switch
    {
        CodeField.Occupation => code.Length == DigitsShown,
        CodeField.Language => !code.Contains(':', StringComparison.Ordinal),
        _ => true,
    };

    private IEnumerable<CodeFilter> CodeFiltersOf(SearchQuestion question)
    {
        foreach (var (name, choice) in question.Codes)
        {
            yield return new(_filters[name].Field, choice.AnyOf, choice.NoneOf);
        }

        string[] restrictions =
        [
            .. question.HidesAgeRestrictedOn is not null && index == SearchIndex.Vacancies ? [Restrictions.Minors] : Array.Empty<string>(),
            .. question.HidesByHand ? [Restrictions.ByHand] : Array.Empty<string>(),
        ];
        if (restrictions.Length > 0)
        {
            yield return new(CodeField.Restriction, [], restrictions);
        }
    }

    private IEnumerable<NumberFilter> NumberFilters(SearchQuestion question)
    {
        var isPeople = index == SearchIndex.People;
        (NumberField, long?)[] levels =
        [
            (NumberField.Qualification, question.Qualification), (NumberField.GeneralEducation, question.GeneralEducation),
            (NumberField.SkillLevel, question.SkillLevel), (NumberField.ExperienceMonths, question.ExperienceMonths),
            (NumberField.DigitalLevel, question.DigitalLevel),
        ];
        foreach (var (field, level) in levels)
        {
            if (level is not null)
            {
                // What is not known of a person may be too little; what a vacancy does not ask for is not asked for.
                yield return isPeople ? new(field, level, null, UnknownPasses: false) : new(field, null, level, UnknownPasses: true);
            }
        }

        if (question.MonthlyPayVnd is { } pay)
        {
            yield return isPeople ? new(NumberField.PayVnd, null, pay, UnknownPasses: true) : new(NumberField.PayVnd, pay, null, UnknownPasses: true);
        }

        if (question.MonthlyPayToVnd is { } most && !isPeople)
        {
            yield return new(NumberField.LeastPayVnd, null, most, UnknownPasses: true);
        }

        if (question.AvailableFrom?.DayNumber is { } day)
        {
            yield return isPeople ? new(NumberField.StartDay, null, day, UnknownPasses: true) : new(NumberField.StartDay, day, null, UnknownPasses: true);
        }

        if (question.OpenOn?.DayNumber is { } open && !isPeople)
        {
            yield return new(NumberField.ClosingDay, open, null, UnknownPasses: true);
            yield return new(NumberField.OpeningsLeft, 1, null, UnknownPasses: false);
        }

        if (question.HidesAgeRestrictedOn?.DayNumber is { } adult && isPeople)
        {
            yield return new(NumberField.AdultDay, null, adult, UnknownPasses: true);
        }

        if (question.ChangedAfter is { } moment)
        {
            yield return new(NumberField.UpdatedAt, moment.UtcTicks + 1, null, UnknownPasses: false);
        }
    }

    private NearFilter? Near(SearchQuestion question)
    {
        if (question.NearCommune is not { } code)
        {
            return null;
        }

        UnknownCodes.Refuse(_filters[CodeFilters.Commune], code);
        if (PlaceCatalog.Default.IsArchipelago(code))
        {
            throw new UnknownCodeException(
                $"Không đo được khoảng cách từ {PlaceCatalog.Default.FindCommune(code)!.FullName}: các nguồn ghi vị trí quần đảo khác nhau. Hãy lọc theo mã xã.");
        }

        var commune = PlaceCatalog.Default.FindCommune(code)!;
        return new(new(commune.Latitude, commune.Longitude), question.RadiusKm);
    }
}
