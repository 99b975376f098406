using JobMatch.Matching.Engine.Elasticsearch;
using Xunit;

namespace JobMatch.Tests.Matching.Engine.Elasticsearch;

public sealed class ServerNodesTests
{
    private static readonly Uri First = new("http://one:9200");
    private static readonly Uri Second = new("http://two:9200");

    private readonly Clock _clock = new();
    private readonly ServerNodes _nodes;

    public ServerNodesTests() => _nodes = new([First, Second], TimeSpan.FromSeconds(1), _clock);

    [Fact]
    public void Nodes_take_turns() => Assert.Equal([First, Second, First, Second], Next(4));

    [Fact]
    public void A_node_that_failed_is_left_alone_for_a_time_that_doubles_and_then_tried_again()
    {
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 32 })
        {
            _nodes.Failed(First);
            _clock.Now += TimeSpan.FromSeconds(seconds - 0.5);
            Assert.Equal([Second, Second, Second], Next(3));
            _clock.Now += TimeSpan.FromSeconds(0.5);
            Assert.Contains(First, Next(2));
        }

        _nodes.Answered(First);
        _nodes.Failed(First);
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Contains(First, Next(2));
    }

    [Fact]
    public void With_all_nodes_failed_the_one_whose_time_is_up_first_is_tried()
    {
        _nodes.Failed(First);
        _nodes.Failed(First);
        _nodes.Failed(Second);
        Assert.False(_nodes.AnyIsUp);
        Assert.Equal([Second, Second], Next(2));
    }

    private List<Uri> Next(int count) => [.. Enumerable.Range(0, count).Select(_ => _nodes.Next())];

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
