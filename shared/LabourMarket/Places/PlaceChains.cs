namespace JobMatch.LabourMarket.Places;

/// <summary>Puts the names of one text together: which lies in which, and which stand side by side.</summary>
/// <remarks>Addresses go from small to large, so the walk is from right to left and each name is tried against the one
/// after it and the places that one lies in. "Hà Nội: Cầu Giấy, Đống Đa" goes the other way and is seen when a name without
/// a larger place has names after it that lie in it.</remarks>
internal static class PlaceChains
{
    internal static List<PlaceNode> Link(IReadOnlyList<Mention> mentions, string? provinceCode)
    {
        var nodes = new List<PlaceNode>(mentions.Count);
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var node = new PlaceNode(mentions[i], Readable(mentions, i));
            var next = nodes.Count > 0 ? nodes[^1] : null;
            if (next is not null)
            {
                Demote(node, next, nodes.Count > 1 ? nodes[^2] : null);
            }
            if (next is not null && (Attach(node, next) || Repeats(node, next)))
            {
                if (!node.IsConsumed)
                {
                    nodes.Add(node);
                }
                continue;
            }
            if (next is not null && IsStreet(node, next))
            {
                continue;
            }
            if (provinceCode is not null && node.Options.Any(unit => unit.Rank < 3 && unit.ProvinceCode == provinceCode))
            {
                node.Options = [.. node.Options.Where(unit => unit.Rank < 3 && unit.ProvinceCode == provinceCode)];
            }
            if (mentions[i].Marks == Marks.Near && next is not null)
            {
                continue;
            }
            Refine(node, nodes);
            nodes.Add(node);
        }
        nodes.Reverse();
        return nodes;
    }

    /// <summary>A bare name of a province means the province, except in "Cao Bằng, Cao Bằng", where the first is its city.</summary>
    private static IReadOnlyList<Unit> Readable(IReadOnlyList<Mention> mentions, int at)
    {
        var mention = mentions[at];
        if (!mention.IsBare || mention.Options.All(unit => unit.Rank < 3))
        {
            return mention.Options;
        }
        if (at + 1 < mentions.Count && mentions[at + 1].IsBare && mentions[at + 1].Options.SequenceEqual(mention.Options)
            && mention.Options.Any(unit => unit.Rank == 2))
        {
            return [.. mention.Options.Where(unit => unit.Rank == 2)];
        }
        return [.. mention.Options.Where(unit => unit.Rank == 3)];
    }

    /// <summary>Some communes and districts bear the name of a province: "Duy Ninh, Quảng Ninh, Quảng Bình" and "Hòa Bình, Vũ Thư".
    /// They are meant where the names around them make an address of it.</summary>
    private static void Demote(PlaceNode node, PlaceNode next, PlaceNode? afterNext)
    {
        if (afterNext is not null && next.Mention.IsBare && next.Container is null && next.Options.All(unit => unit.Rank == 3))
        {
            var districts = Inside([.. next.Mention.Options.Where(unit => unit.Rank == 2)], afterNext.Options);
            if (Inside(node.Mention.Options, districts).Count > 0)
            {
                next.Options = districts;
                next.Container = afterNext;
                afterNext.IsConsumed = true;
            }
        }
        if (node.Mention.IsBare && node.Options.All(unit => unit.Rank >= 2) && (next.Container is not null || !next.Mention.IsBare)
            && Inside(node.Mention.Options, [.. next.Options.Where(unit => unit.Rank == 2)]) is { Count: > 0 } communes)
        {
            node.Options = communes;
        }
    }

    private static bool Attach(PlaceNode node, PlaceNode next)
    {
        for (var container = next; container is not null; container = container.Container)
        {
            var inside = Inside(node.Options, container.Options);
            if (inside.Count == 0)
            {
                continue;
            }
            container.Options = [.. container.Options.Where(outer => inside.Any(unit => unit.Rank < outer.Rank && unit.IsWithin(outer)))];
            node.Options = inside;
            node.Container = container;
            container.IsConsumed = true;
            return true;
        }
        return false;
    }

    private static List<Unit> Inside(IReadOnlyList<Unit> options, IReadOnlyList<Unit> containers)
    {
        var inside = new List<Unit>();
        foreach (var unit in options)
        {
            foreach (var container in containers)
            {
                if (unit.Rank < container.Rank && unit.IsWithin(container))
                {
                    inside.Add(unit);
                    break;
                }
            }
        }
        return inside;
    }

    /// <summary>True when both names are one place, said in the old and in the new way; the present name is kept.</summary>
    private static bool Repeats(PlaceNode node, PlaceNode next)
    {
        foreach (var unit in node.Options)
        {
            foreach (var other in next.Options)
            {
                if (next.Mention.IsRestatement && unit.Communes.Length < other.Communes.Length && unit.Overlaps(other))
                {
                    node.Options = [unit];
                    next.IsConsumed = true;
                    return true;
                }
                if (unit == other || (unit.Rank == 1 && other.Rank == 1 && unit.Kind != other.Kind && unit.Overlaps(other))
                    || (node.Mention.Zone is not null && unit.Overlaps(other)))
                {
                    if (other.IsCurrent || !unit.IsCurrent)
                    {
                        node.IsConsumed = true;
                        return true;
                    }
                    node.Options = [unit];
                    node.Container = next.Container;
                    next.IsConsumed = true;
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>A bare name that lies in none of the places after it is the name of a street or hamlet, unless it can stand alone.</summary>
    private static bool IsStreet(PlaceNode node, PlaceNode next)
    {
        if (!node.Mention.IsBare || node.Mention.Zone is not null)
        {
            return false;
        }
        if (node.Mention.IsAfterNumber)
        {
            return !next.Mention.IsAfterNumber;
        }
        var isInAddress = !next.Mention.IsBare || next.Container is not null;
        return isInAddress && node.Options.All(unit => unit.Rank < 3)
            && (node.Mention.IsOnlyCommunes || next.Options.All(unit => unit.Rank == 1));
    }

    private static void Refine(PlaceNode node, List<PlaceNode> later)
    {
        for (var i = later.Count - 1; i >= 0; i--)
        {
            if (later[i].IsConsumed)
            {
                continue;
            }
            var root = later[i].Root;
            var inside = Inside(root.Options, node.Options);
            if (inside.Count == 0)
            {
                return;
            }
            root.Options = inside;
            root.Container = node;
            node.IsConsumed = true;
        }
    }
}
