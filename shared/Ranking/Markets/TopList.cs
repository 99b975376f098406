namespace JobMatch.Ranking.Markets;

/// <summary>Keeps the best of many: higher ranks first, equal ranks by id.</summary>
internal sealed class TopList(int limit)
{
    private static readonly Comparer<Kept> WorstFirst = Comparer<Kept>.Create((one, other) => Compare(other, one));

    private readonly PriorityQueue<Kept, Kept> _kept = new(WorstFirst);

    /// <summary>What has a lower rank than this cannot enter any more.</summary>
    public int Threshold { get; private set; } = limit == 0 ? int.MaxValue : 0;

    /// <summary>The worst of those kept; null while fewer are kept than may be.</summary>
    public Kept? Last => _kept.Count == limit && _kept.TryPeek(out var worst, out _) ? worst : null;

    public void Offer(int rank, Guid id)
    {
        if (rank < Threshold)
        {
            return;
        }

        var offered = new Kept(rank, id);
        if (_kept.Count < limit)
        {
            _kept.Enqueue(offered, offered);
        }
        else
        {
            _kept.EnqueueDequeue(offered, offered);
        }

        if (_kept.Count == limit)
        {
            Threshold = _kept.Peek().Rank;
        }
    }

    /// <summary>Offers what another list kept.</summary>
    public void OfferAll(TopList other)
    {
        foreach (var (kept, _) in other._kept.UnorderedItems)
        {
            Offer(kept.Rank, kept.Id);
        }
    }

    /// <summary>What was kept, best first.</summary>
    public List<Kept> ToList()
    {
        var list = new List<Kept>(_kept.UnorderedItems.Select(item => item.Element));
        list.Sort(Compare);
        return list;
    }

    /// <summary>Negative when the first ranks before the other.</summary>
    private static int Compare(Kept one, Kept other)
    {
        var byRank = other.Rank.CompareTo(one.Rank);
        return byRank != 0 ? byRank : one.Id.CompareTo(other.Id);
    }

    /// <param name="Rank">Higher is better.</param>
    /// <param name="Id">Whose they are.</param>
    internal readonly record struct Kept(int Rank, Guid Id);
}
