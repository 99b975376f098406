namespace JobMatch.Ranking.Markets;

/// <summary>Turns lists round: for each slot that stands in lists, whose lists those may be. Whoever leaves a large market would
/// else have to be ranked against everybody once more, only to be found.</summary>
/// <remarks>Holders who have dropped somebody are forgotten now and then, not at once.</remarks>
internal sealed class Holders
{
    /// <summary>So many more than were there after the last look are never worth another.</summary>
    private const int Slack = 64;

    private readonly BestLists _lists;
    private List<int>[] _of = [];
    private int[] _countAfterLook = [];

    /// <param name="lists">The lists as they are now.</param>
    /// <param name="holders">How many have a list.</param>
    /// <param name="held">How many may stand in lists.</param>
    public Holders(BestLists lists, int holders, int held)
    {
        _lists = lists;
        Reserve(held);
        for (var holder = 0; holder < holders; holder++)
        {
            foreach (var (_, slot) in lists.Of(holder))
            {
                _countAfterLook[slot]++;
            }
        }

        for (var slot = 0; slot < held; slot++)
        {
            _of[slot].Capacity = _countAfterLook[slot];
        }

        for (var holder = 0; holder < holders; holder++)
        {
            foreach (var (_, slot) in lists.Of(holder))
            {
                _of[slot].Add(holder);
            }
        }
    }

    /// <summary>Makes room for so many slots that may stand in lists.</summary>
    public void Reserve(int held)
    {
        var before = _of.Length;
        if (held > before)
        {
            Array.Resize(ref _of, held);
            Array.Resize(ref _countAfterLook, held);
            for (var slot = before; slot < held; slot++)
            {
                _of[slot] = [];
            }
        }
    }

    /// <summary>Notes that a slot entered lists.</summary>
    public void Add(int slot, IReadOnlyList<int> holders)
    {
        _of[slot].AddRange(holders);
        _countAfterLook[slot] += holders.Count;
    }

    /// <summary>Notes all who stand in the list of a holder.</summary>
    public void AddAllOf(int holder)
    {
        foreach (var (_, slot) in _lists.Of(holder))
        {
            var holders = _of[slot];
            holders.Add(holder);
            if (holders.Count > (2 * _countAfterLook[slot]) + Slack)
            {
                Look(slot);
            }
        }
    }

    /// <summary>Takes a slot out of every list.</summary>
    /// <returns>Whose lists they were.</returns>
    public List<int> RemoveEverywhere(int slot)
    {
        var holders = _of[slot];
        (_of[slot], _countAfterLook[slot]) = ([], 0);
        var removed = new List<int>[Environment.ProcessorCount];
        // A holder may be noted twice, and no list may be changed by two threads at a time.
        Parallel.For(0, removed.Length, part =>
            removed[part] = _lists.RemoveFrom([.. holders.Where(holder => holder % removed.Length == part)], slot));
        return [.. removed.SelectMany(ofPart => ofPart)];
    }

    private void Look(int slot)
    {
        _of[slot] = [.. _of[slot].Distinct().Where(holder => _lists.Contains(holder, slot))];
        _countAfterLook[slot] = _of[slot].Count;
    }
}
