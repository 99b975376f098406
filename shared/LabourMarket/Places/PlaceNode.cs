namespace JobMatch.LabourMarket.Places;

/// <summary>A mention on its way to one unit: the options left, and the larger place it was found to lie in.</summary>
internal sealed class PlaceNode(Mention mention, IReadOnlyList<Unit> options)
{
    internal Mention Mention { get; } = mention;

    internal IReadOnlyList<Unit> Options { get; set; } = options;

    internal PlaceNode? Container { get; set; }

    /// <summary>True when the mention only says where another one lies.</summary>
    internal bool IsConsumed { get; set; }

    internal PlaceNode Root => Container is null ? this : Container.Root;

    internal bool LiesInDistrict
    {
        get
        {
            for (var node = Container; node is not null; node = node.Container)
            {
                if (node.Options.All(unit => unit.Rank == 2))
                {
                    return true;
                }
            }
            return false;
        }
    }
}
