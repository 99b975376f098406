using System.Runtime.InteropServices;
using JobMatch.Ranking.Criteria;

namespace JobMatch.Ranking.Markets;

/// <summary>All people or all vacancies of a market as columns. Not thread-safe; <see cref="Market"/> guards it.</summary>
/// <param name="newColumn">Makes the empty column of a criterion.</param>
/// <param name="limits">The empty column of what eligibility reads.</param>
internal sealed class Side(Func<Criterion, IFacetColumn> newColumn, IFacetColumn limits)
{
    private readonly Dictionary<Guid, int> _slotOf = [];
    private readonly List<Guid> _ids = [];
    private readonly List<bool> _isGone = [];

    public int Count => _slotOf.Count;

    /// <summary>Slots in use or vacated.</summary>
    public int SlotCount => _ids.Count;

    public IFacetColumn Limits { get; } = limits;

    public IReadOnlyList<IFacetColumn> Columns { get; } = [.. AllCriteria.List.Select(newColumn)];

    public ReadOnlySpan<Guid> Ids => CollectionsMarshal.AsSpan(_ids);

    public ReadOnlySpan<bool> IsGone => CollectionsMarshal.AsSpan(_isGone);

    public void Put(Guid id, object entity)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slotOf, id, out var known);
        if (!known)
        {
            slot = _ids.Count;
            _ids.Add(id);
            _isGone.Add(false);
        }

        foreach (var column in Columns)
        {
            column.Put(slot, entity);
        }

        Limits.Put(slot, entity);
    }

    // A vacated slot stays until the next start: removals are rare, and columns without holes are fast.
    public void Remove(Guid id)
    {
        if (_slotOf.Remove(id, out var slot))
        {
            _isGone[slot] = true;
        }
    }
}
