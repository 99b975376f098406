using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Programmes;
using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Indexing;

namespace JobMatch.Matching.Searching;

/// <summary>Values of filters with words that begin as typed.</summary>
internal static class Completions
{
    /// <summary>Fewer letters begin too many names.</summary>
    public const int LeastLetters = 2;

    /// <summary>Candidates of one filter that are counted; more begin alike only while little was typed.</summary>
    private const int MostCounted = 100;

    private static readonly Lazy<List<Entry>> Known = new(() =>
    [
        .. OccupationCatalog.Default.UnitGroups.SelectMany(group =>
            group.Names.Prepend(group.Name).Select(name => new Entry(CodeFilters.Occupation, group.Code, group.Name, name))),
        .. ProgrammeCatalog.Default.Programmes.SelectMany(programme =>
            programme.Names.Prepend(programme.Name).Select(name => new Entry(CodeFilters.Programme, programme.Code, programme.Name, name))),
        .. PlaceCatalog.Default.Provinces.Select(province => new Entry(CodeFilters.Province, province.Code, province.FullName, province.FullName)),
        .. PlaceCatalog.Default.Communes.Select(commune => new Entry(
            CodeFilters.Commune, commune.Code, $"{commune.FullName}, {PlaceCatalog.Default.FindProvince(commune.ProvinceCode)!.Name}", commune.FullName)),
        .. SkillCatalog.Default.Items.SelectMany(skill =>
            skill.Aliases.Prepend(skill.Name).Select(name => new Entry(CodeFilters.Skill, skill.Code, skill.Name, name))),
    ]);

    /// <summary>The candidates, each code of a filter once, names that begin as typed first.</summary>
    public static ILookup<string, (string Code, string Name, bool IsStart)> Of(SearchIndex index, string typed, OrganisationNames organisations)
    {
        var isFolded = VietnameseText.IsUnaccented(typed);
        var key = " " + (isFolded ? VietnameseText.Folded(typed) : VietnameseText.YiKey(typed));
        return Known.Value
            .Concat(organisations.Of(index).Select(organisation => new Entry(CodeFilters.Organisation, organisation.Key, organisation.Value, organisation.Value)))
            .Where(entry => entry.Filter != CodeFilters.Programme || index == SearchIndex.People)
            .Select(entry => (entry, At: entry.Find(key, isFolded)))
            .Where(found => found.At >= 0)
            .GroupBy(found => (found.entry.Filter, found.entry.Code))
            .Select(names => (names.Key.Filter, names.Key.Code, names.First().entry.Name, IsStart: names.Any(name => name.At == 0)))
            .GroupBy(found => found.Filter)
            .SelectMany(filter => filter.OrderByDescending(found => found.IsStart).ThenBy(found => found.Name.Length).Take(MostCounted))
            .ToLookup(found => found.Filter, found => (found.Code, found.Name, found.IsStart));
    }

    /// <summary>A name under which a code may be looked for.</summary>
    private sealed class Entry(string filter, string code, string name, string written)
    {
        private readonly string _exact = " " + VietnameseText.YiKey(written);
        private readonly string _folded = " " + VietnameseText.Folded(written);

        public string Filter { get; } = filter;

        public string Code { get; } = code;

        public string Name { get; } = name;

        /// <summary>Where a word of the name begins as typed; negative when none does.</summary>
        /// <param name="key">What was typed, behind a space.</param>
        /// <param name="isFolded">Whether accents are passed over.</param>
        public int Find(string key, bool isFolded) => (isFolded ? _folded : _exact).IndexOf(key, StringComparison.Ordinal);
    }
}
