using System.Runtime.InteropServices;

namespace JobMatch.Ranking.Markets;

/// <summary>One part of every entity of one side, stored as an index into the list of its distinct values.</summary>
internal interface IFacetColumn
{
    /// <summary>How many distinct values there are.</summary>
    int DistinctCount { get; }

    /// <summary>For each slot, the index of its value.</summary>
    ReadOnlySpan<int> Indexes { get; }

    /// <summary>Stores the entity's value at a slot: an existing one, or the one after the last.</summary>
    void Put(int slot, object entity);
}

/// <inheritdoc/>
internal sealed class FacetColumn<TEntity, TValue>(Func<TEntity, TValue> valueOf) : IFacetColumn
    where TValue : notnull
{
    private readonly Dictionary<TValue, int> _indexOf = [];
    private readonly List<TValue> _values = [];
    private readonly List<int> _indexes = [];

    public int DistinctCount => _values.Count;

    public ReadOnlySpan<int> Indexes => CollectionsMarshal.AsSpan(_indexes);

    public IReadOnlyList<TValue> Values => _values;

    public void Put(int slot, object entity)
    {
        var value = valueOf((TEntity)entity);
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexOf, value, out var known);
        if (!known)
        {
            index = _values.Count;
            _values.Add(value);
        }

        if (slot == _indexes.Count)
        {
            _indexes.Add(index);
        }
        else
        {
            _indexes[slot] = index;
        }
    }
}
