using System.Text.Json.Serialization;

namespace JobMatch.Benchmarks.Running;

/// <summary>One measured number.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Goal">What it should be at least or at most; null when there is no goal.</param>
/// <param name="Holds">Whether the goal is met; null without a goal, and in quick runs, which are too small to tell.</param>
/// <param name="Peer">The same thing done by the peer or floor in the same run, in the same unit; null when there is none.</param>
internal sealed record Figure(
    [property: JsonPropertyName("figure")] string Name,
    double Value,
    string Unit,
    double? Goal,
    bool? Holds,
    double? Peer)
{
    /// <summary>Value divided by peer; null without a peer.</summary>
    [JsonPropertyName("ratio")]
    public double? Ratio => Peer is > 0 ? Math.Round(Value / Peer.Value, 3) : null;
}

/// <summary>Which side of a goal is good.</summary>
internal enum Direction
{
    AtLeast,
    AtMost,
}
