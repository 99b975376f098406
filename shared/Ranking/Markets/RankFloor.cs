namespace JobMatch.Ranking.Markets;

/// <summary>The rank below which one cannot be among the best so many of those offered.</summary>
/// <param name="most">How many are among the best, 1 or more.</param>
/// <param name="floor">What is known from elsewhere: nothing below this counts.</param>
internal sealed class RankFloor(int most, int floor)
{
    private readonly PriorityQueue<int, int> _best = new(most + 1);

    /// <summary>The lowest rank that still counts; equal ranks count.</summary>
    public int Floor { get; private set; } = floor;

    public void Offer(int rank)
    {
        if (rank < Floor)
        {
            return;
        }

        _best.Enqueue(rank, rank);
        if (_best.Count > most)
        {
            _best.Dequeue();
        }

        if (_best.Count == most)
        {
            Floor = Math.Max(Floor, _best.Peek());
        }
    }
}
