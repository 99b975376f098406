using System.Runtime.InteropServices;
using JobMatch.Ranking.Criteria;

namespace JobMatch.Ranking.Markets;

/// <summary>All people or all vacancies of a market as columns. Not thread-safe; <see cref="Market"/> guards it.</summary>
/// <param name="newColumns">Makes the empty columns of a criterion.</param>
/// <param name="limits">The empty column of what eligibility reads.</param>
internal sealed class Side(Func<Criterion, IReadOnlyList<IFacetColumn>> newColumns, IFacetColumn limits)
{
    /// <summary>The name of the column that eligibility reads.</summary>
    public const string LimitsName = "limits";

    private readonly Dictionary<Guid, int> _slotOf = [];
    private readonly List<Guid> _ids = [];
    private readonly List<bool> _isGone = [];
    private readonly Stack<int> _vacated = [];
    private readonly List<int> _countOfLimits = [];
    private IReadOnlyList<(string Name, IFacetColumn Column)>? _namedColumns;

    public int Count => _slotOf.Count;

    /// <summary>Slots in use or vacated.</summary>
    public int SlotCount => _ids.Count;

    public IFacetColumn Limits { get; } = limits;

    /// <summary>For each criterion, the columns that it reads.</summary>
    public IReadOnlyList<IReadOnlyList<IFacetColumn>> Columns { get; } = [.. AllCriteria.List.Select(newColumns)];

    /// <summary>Every column with its name: the criterion's, with a number where it reads several; <see cref="LimitsName"/> last.</summary>
    public IReadOnlyList<(string Name, IFacetColumn Column)> NamedColumns => _namedColumns ??=
    [
        .. AllCriteria.List.Zip(Columns).SelectMany(pair => pair.Second.Select((column, index) =>
            (pair.Second.Count == 1 ? pair.First.Id : $"{pair.First.Id}-{index + 1}", column))),
        (LimitsName, Limits),
    ];

    public ReadOnlySpan<Guid> Ids => CollectionsMarshal.AsSpan(_ids);

    /// <summary>For each slot, whether it was vacated.</summary>
    public ReadOnlySpan<bool> IsGone => CollectionsMarshal.AsSpan(_isGone);

    /// <summary>Where the entity with this id is; null when it is not.</summary>
    public int? SlotOf(Guid id) => _slotOf.TryGetValue(id, out var slot) ? slot : null;

    public void Put(Guid id, object entity)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slotOf, id, out var known);
        if (!known)
        {
            slot = NewSlot(id);
        }
        else
        {
            _countOfLimits[Limits.Codes[slot]]--;
        }

        foreach (var columns in Columns)
        {
            foreach (var column in columns)
            {
                column.Put(slot, entity);
            }
        }

        Limits.Put(slot, entity);
        CollectionsMarshal.SetCount(_countOfLimits, Limits.DistinctCount);
        _countOfLimits[Limits.Codes[slot]]++;
    }

    /// <summary>How many have limits for which this is false.</summary>
    /// <param name="isTrue">By code of <see cref="Limits"/>.</param>
    public int CountWithout(bool[] isTrue)
    {
        var count = 0;
        for (var code = 0; code < isTrue.Length; code++)
        {
            count += isTrue[code] ? 0 : _countOfLimits[code];
        }

        return count;
    }

    public void Remove(Guid id)
    {
        if (_slotOf.Remove(id, out var slot))
        {
            _isGone[slot] = true;
            _countOfLimits[Limits.Codes[slot]]--;
            _vacated.Push(slot);
        }
    }

    private int NewSlot(Guid id)
    {
        if (_vacated.TryPop(out var slot))
        {
            (_ids[slot], _isGone[slot]) = (id, false);
            return slot;
        }

        _ids.Add(id);
        _isGone.Add(false);
        return _ids.Count - 1;
    }
}
