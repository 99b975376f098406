using System.Globalization;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Filters, counts and orders the documents of one index for one question.</summary>
internal sealed class FilteredSearch
{
    // One bit for each filter, so that a document which fails only a facet's own filter still counts for that facet.
    private const int FailsOccupation = 1;
    private const int FailsProvince = 2;
    private const int FailsCommune = 4;
    private const int FailsQualification = 8;
    private const int FailsPay = 16;

    private readonly FilterColumns _columns;
    private readonly EngineQuery _query;
    private readonly bool[] _occupations;
    private readonly bool[] _provinces;
    private readonly bool[] _communes;
    private readonly int[] _occupationCounts;
    private readonly int[] _provinceCounts;
    private readonly int[] _communeCounts;
    private readonly Dictionary<int, int> _qualificationCounts = [];
    private readonly List<(int Slot, double Relevance)> _hits = [];

    public FilteredSearch(FilterColumns columns, EngineQuery query)
    {
        (_columns, _query) = (columns, query);
        _occupations = Passing(columns.Occupations, query.Occupations,
            (code, wanted) => code.StartsWith(wanted, StringComparison.Ordinal));
        _provinces = Passing(columns.Provinces, query.Provinces, (code, wanted) => code == wanted);
        _communes = Passing(columns.Communes, query.Communes, (code, wanted) => code == wanted);
        _occupationCounts = new int[columns.Occupations.Lists.Count];
        _provinceCounts = new int[columns.Provinces.Lists.Count];
        _communeCounts = new int[columns.Communes.Lists.Count];
    }

    /// <summary>Takes a document into account.</summary>
    /// <param name="slot">Its slot in the columns.</param>
    /// <param name="relevance">How well its text matches; higher is better, 0 without text.</param>
    public void Consider(int slot, double relevance)
    {
        var row = _columns.Rows[slot];
        if (row.IsGone)
        {
            return;
        }

        var fails = Fails(row);
        if (fails == 0)
        {
            _hits.Add((slot, relevance));
        }

        if ((fails & ~FailsOccupation) == 0)
        {
            _occupationCounts[row.Occupations]++;
        }

        if ((fails & ~FailsProvince) == 0)
        {
            _provinceCounts[row.Provinces]++;
        }

        if ((fails & ~FailsCommune) == 0)
        {
            _communeCounts[row.Communes]++;
        }

        if ((fails & ~FailsQualification) == 0 && row.Qualification != FilterColumns.UnknownQualification)
        {
            _qualificationCounts[row.Qualification] = _qualificationCounts.GetValueOrDefault(row.Qualification) + 1;
        }
    }

    public EngineResult Result() => new(
        _hits.Count,
        Page(),
        new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            [FacetNames.Occupation] = Counts(_columns.Occupations, _occupationCounts, Ancestry),
            [FacetNames.Province] = Counts(_columns.Provinces, _provinceCounts, code => [code]),
            [FacetNames.Commune] = Counts(_columns.Communes, _communeCounts, code => [code]),
            [FacetNames.Qualification] = _qualificationCounts.ToDictionary(
                count => count.Key.ToString(CultureInfo.InvariantCulture), count => count.Value),
        });

    private int Fails(in FilterColumns.Row row) =>
        (_occupations[row.Occupations] ? 0 : FailsOccupation)
        | (_provinces[row.Provinces] ? 0 : FailsProvince)
        | (_communes[row.Communes] ? 0 : FailsCommune)
        | (_query.Qualifications.Count == 0 || _query.Qualifications.Contains(row.Qualification) ? 0 : FailsQualification)
        | (row.PayVnd == 0 || (!(row.PayVnd < _query.PayAtLeastVnd) && !(row.PayVnd > _query.PayAtMostVnd)) ? 0 : FailsPay);

    // Skipping and taking right behind the ordering sorts no more than the page asked for.
    private List<Guid> Page() =>
        [.. _hits.Order(Comparer<(int Slot, double Relevance)>.Create(Compare)).Skip(_query.Skip).Take(_query.Take)
            .Select(hit => _columns.Rows[hit.Slot].Id)];

    private int Compare((int Slot, double Relevance) one, (int Slot, double Relevance) other)
    {
        var rows = _columns.Rows;
        var (first, second) = (rows[one.Slot], rows[other.Slot]);
        var order = _query.Order switch
        {
            EngineOrder.PayDescending => ComparePay(first.PayVnd, second.PayVnd, descending: true),
            EngineOrder.PayAscending => ComparePay(first.PayVnd, second.PayVnd, descending: false),
            EngineOrder.Newest => 0,
            _ => other.Relevance.CompareTo(one.Relevance),
        };
        order = order != 0 ? order : second.UpdatedTicks.CompareTo(first.UpdatedTicks);
        return order != 0 ? order : first.Id.CompareTo(second.Id);
    }

    private static int ComparePay(long one, long other, bool descending) => (one, other) switch
    {
        (0, 0) => 0,
        (0, _) => 1,
        (_, 0) => -1,
        _ => descending ? other.CompareTo(one) : one.CompareTo(other),
    };

    private static bool[] Passing(CodeListColumn column, IReadOnlyList<string> wanted, Func<string, string, bool> isBelow) =>
        [.. column.Lists.Select(list => wanted.Count == 0 || list.Any(code => wanted.Any(want => isBelow(code, want))))];

    private static Dictionary<string, int> Counts(CodeListColumn column, int[] counts, Func<string, IEnumerable<string>> ancestry)
    {
        var byCode = new Dictionary<string, int>();
        for (var list = 0; list < counts.Length; list++)
        {
            if (counts[list] > 0)
            {
                foreach (var code in column.Lists[list].SelectMany(ancestry).Distinct())
                {
                    byCode[code] = byCode.GetValueOrDefault(code) + counts[list];
                }
            }
        }

        return byCode;
    }

    /// <summary>A code and all the groups it lies in: 7212, 721, 72, 7.</summary>
    private static IEnumerable<string> Ancestry(string code) =>
        Enumerable.Range(1, code.Length).Select(length => code[..length]);
}
