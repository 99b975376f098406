namespace JobMatch.Ranking.Placing;

/// <summary>For each vacancy the keys it holds, the lowest at hand: binary heaps side by side in one array.</summary>
internal sealed class KeyHeaps
{
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly ulong[] _keys;

    public KeyHeaps(PlacementRound round, Func<Quota, int> capacity)
    {
        _counts = new int[round.VacancyCount];
        _starts = new int[round.VacancyCount + 1];
        for (var vacancy = 0; vacancy < round.VacancyCount; vacancy++)
        {
            _starts[vacancy + 1] = _starts[vacancy] + capacity(round.Quota(vacancy));
        }

        _keys = new ulong[_starts[^1]];
    }

    public int Count(int vacancy) => _counts[vacancy];

    public ulong Lowest(int vacancy) => _keys[_starts[vacancy]];

    public void Add(int vacancy, ulong key)
    {
        var start = _starts[vacancy];
        var at = _counts[vacancy]++;
        while (at > 0 && _keys[start + (at - 1) / 2] > key)
        {
            _keys[start + at] = _keys[start + (at - 1) / 2];
            at = (at - 1) / 2;
        }

        _keys[start + at] = key;
    }

    public ulong RemoveLowest(int vacancy)
    {
        var last = _keys[_starts[vacancy] + --_counts[vacancy]];
        return _counts[vacancy] == 0 ? last : ReplaceLowest(vacancy, last);
    }

    /// <returns>The key that was lowest.</returns>
    public ulong ReplaceLowest(int vacancy, ulong key)
    {
        var heap = _keys.AsSpan(_starts[vacancy], _counts[vacancy]);
        var lowest = heap[0];
        var at = 0;
        while (2 * at + 1 < heap.Length)
        {
            var child = 2 * at + 1;
            child += child + 1 < heap.Length && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= key)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = key;
        return lowest;
    }
}
