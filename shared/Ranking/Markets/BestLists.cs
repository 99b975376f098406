namespace JobMatch.Ranking.Markets;

/// <summary>For each slot of one side, the best slots of the other: higher ranks first, equal ranks by id.</summary>
/// <remarks>A list keeps some more than are shown, so that one who leaves does not cost a new ranking each time. Lists
/// of different slots may be changed by different threads.</remarks>
internal sealed class BestLists(int capacity)
{
    /// <summary>So many lists are read from memory at a time.</summary>
    private const int FetchedTogether = 32;

    /// <summary>Keys in a line of the processor's cache.</summary>
    private const int KeysInLine = 8;

    private long[] _keys = [];
    private List[] _lists = [];

    /// <summary>The most in a list.</summary>
    public int Capacity => capacity;

    /// <summary>Makes room for so many slots.</summary>
    public void Reserve(int slots)
    {
        if (slots > _lists.Length)
        {
            Array.Resize(ref _keys, slots * capacity);
            Array.Resize(ref _lists, slots);
        }
    }

    /// <summary>What has a lower rank than this cannot enter the list of this slot.</summary>
    public int FloorOf(int slot) => _lists[slot].Floor;

    /// <summary>Whether one of this rank would be put in; told by the head of the list alone.</summary>
    public bool Takes(int slot, int rank, int other, ReadOnlySpan<Guid> ids)
    {
        ref var list = ref _lists[slot];
        return rank >= list.Floor && (!list.IsCut || IsBefore(rank, other, KeyOf(list.Floor, list.Last), ids));
    }

    /// <summary>How many are in the list.</summary>
    public int CountOf(int slot) => _lists[slot].Count;

    /// <summary>Whether others may follow behind the last of the list that it does not know of.</summary>
    public bool IsCut(int slot) => _lists[slot].IsCut;

    /// <summary>Puts one in if it is good enough.</summary>
    /// <param name="slot">Whose list.</param>
    /// <param name="rank">Higher is better.</param>
    /// <param name="other">The slot of the one who is put in.</param>
    /// <param name="ids">The ids of the other side, by slot.</param>
    /// <returns>Whether it was put in.</returns>
    public bool Offer(int slot, int rank, int other, ReadOnlySpan<Guid> ids)
    {
        ref var list = ref _lists[slot];
        var keys = KeysOf(slot);
        var at = list.Count;
        while (at > 0 && IsBefore(rank, other, keys[at - 1], ids))
        {
            at--;
        }

        var isIn = at < list.Count || !(list.IsCut || at == capacity);
        if (!isIn)
        {
            list.IsCut = true;
        }
        else
        {
            list.Count = (byte)Math.Min(list.Count + 1, capacity);
            keys[at..(list.Count - 1)].CopyTo(keys[(at + 1)..]);
            keys[at] = KeyOf(rank, other);
            // Whoever ranks below a full list is not even offered.
            list.IsCut |= list.Count == capacity;
        }

        SetFloor(ref list, keys);
        return isIn;
    }

    /// <summary>Puts one into many lists that take it.</summary>
    /// <param name="slots">Whose lists.</param>
    /// <param name="ranks">By slot; higher is better.</param>
    /// <param name="other">The slot of the one who is put in.</param>
    /// <param name="ids">The ids of the other side, by slot.</param>
    public void OfferTo(ReadOnlySpan<int> slots, ReadOnlySpan<int> ranks, int other, ReadOnlySpan<Guid> ids)
    {
        for (var at = 0; at < slots.Length; at++)
        {
            FetchFrom(slots, at);
            Offer(slots[at], ranks[slots[at]], other, ids);
        }
    }

    /// <summary>Whether one is in.</summary>
    public bool Contains(int slot, int other) => PositionOf(slot, other) >= 0;

    /// <summary>Takes one out.</summary>
    /// <returns>Whether it was in.</returns>
    public bool Remove(int slot, int other)
    {
        var at = PositionOf(slot, other);
        if (at < 0)
        {
            return false;
        }

        ref var list = ref _lists[slot];
        var keys = KeysOf(slot);
        keys[(at + 1)..list.Count].CopyTo(keys[at..]);
        list.Count--;
        SetFloor(ref list, keys);
        return true;
    }

    /// <summary>Takes one out of many lists.</summary>
    /// <returns>In whose lists it was.</returns>
    public List<int> RemoveFrom(ReadOnlySpan<int> slots, int other)
    {
        var removed = new List<int>(slots.Length);
        for (var at = 0; at < slots.Length; at++)
        {
            FetchFrom(slots, at);
            if (Remove(slots[at], other))
            {
                removed.Add(slots[at]);
            }
        }

        return removed;
    }

    /// <summary>As many lists, all empty.</summary>
    public BestLists NewEmpty()
    {
        var lists = new BestLists(capacity);
        lists.Reserve(_lists.Length);
        return lists;
    }

    /// <summary>Puts what is in these lists into the same lists of others as well.</summary>
    public void OfferAllTo(BestLists others, ReadOnlySpan<Guid> ids)
    {
        for (var slot = 0; slot < _lists.Length; slot++)
        {
            foreach (var (rank, other) in Of(slot))
            {
                others.Offer(slot, rank, other, ids);
            }

            others._lists[slot].IsCut |= _lists[slot].IsCut;
            others.SetFloor(ref others._lists[slot], others.KeysOf(slot));
        }
    }

    /// <summary>Empties the list.</summary>
    public void Clear(int slot) => _lists[slot] = default;

    /// <summary>Ranks and slots, best first.</summary>
    public IEnumerable<(int Rank, int Slot)> Of(int slot)
    {
        for (var at = 0; at < _lists[slot].Count; at++)
        {
            var key = _keys[((long)slot * capacity) + at];
            yield return ((int)(key >> 32), (int)key);
        }
    }

    // A cut list with room may take only what ranks above its last: whoever else lies below that is not known.
    private void SetFloor(ref List list, Span<long> keys) => (list.Floor, list.Last) =
        list.Count == capacity || (list.IsCut && list.Count > 0) ? ((int)(keys[list.Count - 1] >> 32), (int)keys[list.Count - 1])
        : list.IsCut ? (int.MaxValue, 0)
        : (0, 0);

    /// <summary>At every so many lists, reads all that come next: they lie all over memory, and the processor waits for
    /// many reads that do not depend on each other no longer than for one.</summary>
    private void FetchFrom(ReadOnlySpan<int> slots, int at)
    {
        if (at % FetchedTogether == 0)
        {
            foreach (var slot in slots[at..Math.Min(at + FetchedTogether, slots.Length)])
            {
                var keys = KeysOf(slot);
                for (var line = 0; line < keys.Length; line += KeysInLine)
                {
                    // An ordinary read of what nobody looks at would be left out.
                    Volatile.Read(ref keys[line]);
                }
            }
        }
    }

    private static long KeyOf(int rank, int other) => ((long)rank << 32) | (uint)other;

    private static bool IsBefore(int rank, int other, long key, ReadOnlySpan<Guid> ids)
    {
        var listed = (int)(key >> 32);
        return rank > listed || (rank == listed && ids[other].CompareTo(ids[(int)key]) < 0);
    }

    /// <summary>Where one is in a list; −1 when it is not.</summary>
    private int PositionOf(int slot, int other)
    {
        var keys = KeysOf(slot)[.._lists[slot].Count];
        for (var at = 0; at < keys.Length; at++)
        {
            if ((int)keys[at] == other)
            {
                return at;
            }
        }

        return -1;
    }

    private Span<long> KeysOf(int slot) => _keys.AsSpan(slot * capacity, capacity);

    private struct List
    {
        public int Floor;

        /// <summary>Who has the rank of the floor in a list that is cut.</summary>
        public int Last;
        public byte Count;
        public bool IsCut;
    }
}
