namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>The nodes of the cluster in turn. One that failed is set aside for a while that grows with each failure, and
/// then tried again; with all of them set aside, the one whose time is up first is tried.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="addresses">At least one.</param>
/// <param name="pause">How long a node is first set aside.</param>
/// <param name="clock">Tells how long ago that was.</param>
internal sealed class ServerNodes(IReadOnlyList<Uri> addresses, TimeSpan pause, TimeProvider clock)
{
    private const int MostDoublings = 5;

    private readonly Node[] _nodes = [.. addresses.Select(address => new Node(address))];
    private readonly Lock _gate = new();
    private int _turn;

    /// <summary>Whether a node is left that has not failed just now.</summary>
    public bool AnyIsUp
    {
        get
        {
            lock (_gate)
            {
                return Array.Exists(_nodes, node => node.AsideUntil <= clock.GetUtcNow());
            }
        }
    }

    public Uri Next()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            for (var tried = 0; tried < _nodes.Length; tried++)
            {
                var node = _nodes[_turn++ % _nodes.Length];
                if (node.AsideUntil <= now)
                {
                    return node.Address;
                }
            }

            return _nodes.MinBy(node => node.AsideUntil)!.Address;
        }
    }

    public void Answered(Uri address) => Change(address, node => (node.Failures, node.AsideUntil) = (0, default));

    public void Failed(Uri address) => Change(address, node =>
    {
        node.AsideUntil = clock.GetUtcNow() + (pause * (1 << node.Failures));
        node.Failures = Math.Min(node.Failures + 1, MostDoublings);
    });

    private void Change(Uri address, Action<Node> change)
    {
        lock (_gate)
        {
            change(Array.Find(_nodes, node => node.Address == address)!);
        }
    }

    private sealed class Node(Uri address)
    {
        public Uri Address { get; } = address;

        public int Failures { get; set; }

        public DateTimeOffset AsideUntil { get; set; }
    }
}
