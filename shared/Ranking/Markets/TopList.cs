namespace JobMatch.Ranking.Markets;

/// <summary>Keeps the best of many: higher scores first, equal scores by id.</summary>
internal sealed class TopList(int limit)
{
    private static readonly Comparer<Ranked> WorstFirst =
        Comparer<Ranked>.Create((one, other) => Compare(other, one));

    private readonly PriorityQueue<Ranked, Ranked> _kept = new(WorstFirst);
    private double _threshold = double.NegativeInfinity;

    public void Offer(Guid id, double score)
    {
        if (score < _threshold || limit == 0)
        {
            return;
        }

        var ranked = new Ranked(id, score);
        if (_kept.Count < limit)
        {
            _kept.Enqueue(ranked, ranked);
        }
        else
        {
            _kept.EnqueueDequeue(ranked, ranked);
        }

        if (_kept.Count == limit)
        {
            _threshold = _kept.Peek().Score;
        }
    }

    public IReadOnlyList<Ranked> ToList()
    {
        var list = new List<Ranked>(_kept.UnorderedItems.Select(item => item.Element));
        list.Sort(Compare);
        return list;
    }

    /// <summary>Negative when the first ranks before the other.</summary>
    private static int Compare(Ranked one, Ranked other)
    {
        var byScore = other.Score.CompareTo(one.Score);
        return byScore != 0 ? byScore : one.Id.CompareTo(other.Id);
    }
}
