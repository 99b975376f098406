using System.Runtime.InteropServices;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>What filters, facets and orders read of all documents of one index, as columns in memory.</summary>
/// <remarks>A document is a slot. Lists of codes are stored once each and referred to by number, so a filter is decided
/// once for each distinct list and then looked up. Not thread-safe; <see cref="SqliteIndex"/> guards it.</remarks>
internal sealed class FilterColumns
{
    public const int UnknownQualification = -1;

    private readonly Dictionary<Guid, int> _slotOf = [];
    private readonly Dictionary<long, int> _slotOfRow = [];
    private readonly List<Row> _rows = [];

    public CodeListColumn Occupations { get; } = new();

    public CodeListColumn Provinces { get; } = new();

    public CodeListColumn Communes { get; } = new();

    public ReadOnlySpan<Row> Rows => CollectionsMarshal.AsSpan(_rows);

    public int Count => _slotOf.Count;

    public bool TryFindVersion(Guid id, out long version)
    {
        version = _slotOf.TryGetValue(id, out var slot) ? _rows[slot].Version : 0;
        return version > 0;
    }

    public bool TryFindRow(Guid id, out long rowId)
    {
        var isKnown = _slotOf.TryGetValue(id, out var slot);
        rowId = isKnown ? _rows[slot].RowId : 0;
        return isKnown;
    }

    public bool TryFindSlot(long rowId, out int slot) => _slotOfRow.TryGetValue(rowId, out slot);

    public void Put(long rowId, SearchDocument document) => Put(
        rowId, document.Id, document.Version, document.Occupations, document.Provinces, document.Communes,
        document.Qualification ?? UnknownQualification, document.PayVnd ?? 0, document.UpdatedAt.UtcTicks);

    public void Put(
        long rowId, Guid id, long version, IReadOnlyList<string> occupations, IReadOnlyList<string> provinces,
        IReadOnlyList<string> communes, int qualification, long payVnd, long updatedTicks)
    {
        var row = new Row(
            id, rowId, version, Occupations.IndexOf(occupations), Provinces.IndexOf(provinces), Communes.IndexOf(communes),
            (sbyte)qualification, payVnd, updatedTicks, IsGone: false);
        if (_slotOf.TryGetValue(id, out var slot))
        {
            _rows[slot] = row;
        }
        else
        {
            _slotOf[id] = _rows.Count;
            _slotOfRow[rowId] = _rows.Count;
            _rows.Add(row);
        }
    }

    public long? Remove(Guid id)
    {
        if (!_slotOf.Remove(id, out var slot))
        {
            return null;
        }

        var row = _rows[slot];
        _slotOfRow.Remove(row.RowId);
        _rows[slot] = row with { IsGone = true };
        return row.RowId;
    }

    /// <summary>One document. <paramref name="PayVnd"/> is 0 when not stated.</summary>
    internal readonly record struct Row(
        Guid Id, long RowId, long Version, int Occupations, int Provinces, int Communes,
        sbyte Qualification, long PayVnd, long UpdatedTicks, bool IsGone);
}

/// <summary>Distinct lists of codes.</summary>
internal sealed class CodeListColumn
{
    private readonly Dictionary<string, int> _indexOf = [];
    private readonly List<string[]> _lists = [];

    public IReadOnlyList<string[]> Lists => _lists;

    public int IndexOf(IReadOnlyList<string> codes)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexOf, string.Join(' ', codes), out var known);
        if (!known)
        {
            index = _lists.Count;
            _lists.Add([.. codes]);
        }

        return index;
    }
}
