using System.Globalization;
using System.Runtime.InteropServices;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>What filters, facets and orders read of all documents of one index, as columns in memory.</summary>
/// <remarks>A document is a slot. Not thread-safe; <see cref="SqliteIndex"/> guards it.</remarks>
internal sealed class DocumentColumns
{
    /// <summary>Stands for a number that is not known.</summary>
    public const long Unknown = long.MinValue;

    private const int NoSlot = -1;

    private readonly Dictionary<Guid, int> _slotOf = [];
    private readonly List<int> _slotOfRow = [];
    private readonly List<Guid> _ids = [];
    private readonly List<long> _rows = [];
    private readonly List<long> _versions = [];
    private readonly CodeColumn[] _codes = [.. Enum.GetValues<CodeField>().Select(_ => new CodeColumn())];
    private readonly List<long>[] _numbers = [.. Enum.GetValues<NumberField>().Select(_ => new List<long>())];

    /// <summary>Documents that were not removed.</summary>
    public SlotSet Live { get; } = new(0);

    /// <summary>Slots in use, those of removed documents included.</summary>
    public int Slots => _ids.Count;

    public int Count => _slotOf.Count;

    public ReadOnlySpan<Guid> Ids => CollectionsMarshal.AsSpan(_ids);

    public ReadOnlySpan<long> Versions => CollectionsMarshal.AsSpan(_versions);

    /// <summary>Points as codes: see <see cref="DocumentFacts"/>.</summary>
    public CodeColumn Locations { get; } = new();

    public CodeColumn Codes(CodeField field) => _codes[(int)field];

    public ReadOnlySpan<long> Numbers(NumberField field) => CollectionsMarshal.AsSpan(_numbers[(int)field]);

    public bool TryFindVersion(Guid id, out long version)
    {
        version = _slotOf.TryGetValue(id, out var slot) ? _versions[slot] : 0;
        return version > 0;
    }

    public bool TryFindRow(Guid id, out long rowId)
    {
        var isKnown = _slotOf.TryGetValue(id, out var slot);
        rowId = isKnown ? _rows[slot] : 0;
        return isKnown;
    }

    public bool TryFindSlot(long rowId, out int slot)
    {
        slot = rowId < _slotOfRow.Count ? _slotOfRow[(int)rowId] : NoSlot;
        return slot != NoSlot;
    }

    /// <returns>The document's slot.</returns>
    public int Put(long rowId, Guid id, long version, ReadOnlySpan<char> facts)
    {
        if (!_slotOf.TryGetValue(id, out var slot))
        {
            slot = _slotOf[id] = _ids.Count;
            _ids.Add(id);
            _rows.Add(rowId);
            _versions.Add(version);
            while (_slotOfRow.Count <= rowId)
            {
                _slotOfRow.Add(NoSlot);
            }

            _slotOfRow[(int)rowId] = slot;
            Live.Add(slot);
        }

        _versions[slot] = version;
        var fields = facts.Split(DocumentFacts.Separator);
        foreach (var column in _codes)
        {
            column.Put(slot, Next(ref fields, facts));
        }

        foreach (var column in _numbers)
        {
            var text = Next(ref fields, facts);
            var number = text.IsEmpty ? Unknown : long.Parse(text, CultureInfo.InvariantCulture);
            if (slot == column.Count)
            {
                column.Add(number);
            }
            else
            {
                column[slot] = number;
            }
        }

        Locations.Put(slot, Next(ref fields, facts));
        return slot;
    }

    /// <summary>Forgets a document; an unknown id is passed over.</summary>
    public void Remove(Guid id)
    {
        if (_slotOf.Remove(id, out var slot))
        {
            _slotOfRow[(int)_rows[slot]] = NoSlot;
            Live.Remove(slot);
        }
    }

    private static ReadOnlySpan<char> Next(ref MemoryExtensions.SpanSplitEnumerator<char> fields, ReadOnlySpan<char> facts) =>
        fields.MoveNext() ? facts[fields.Current] : throw new FormatException("An index row holds fewer facts than fields.");
}
