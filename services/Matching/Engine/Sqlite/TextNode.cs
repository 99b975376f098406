namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>A part of a question's text with the documents in which it holds.</summary>
internal abstract class TextNode(SlotSet slots)
{
    /// <summary>Given by <see cref="Points"/> where the part does not hold.</summary>
    protected const int DoesNotHold = -1;

    public SlotSet Slots { get; } = slots;

    /// <summary>The points of a document; negative when the part does not hold in it.</summary>
    public abstract int Points(int slot);

    /// <param name="query">The part.</param>
    /// <param name="columns">Where codes are.</param>
    /// <param name="find">The documents with some tokens; not changed here.</param>
    public static TextNode Of(TextQuery query, DocumentColumns columns, Func<TokensIn, SlotSet> find)
    {
        switch (query)
        {
            case TokensIn tokens:
                return new Leaf(find(tokens), tokens.Points);
            case HasCode code:
                return new Leaf(columns.Codes(code.Field).Slots(code.AnyOf), code.Points);
            case BestOf best:
                var ways = best.Parts.Select(part => Of(part, columns, find)).ToArray();
                return new Best(ways, ways.Skip(1).Aggregate(ways[0].Slots.Copy(), (all, way) => all.Or(way.Slots)));
            case AllOf all:
                var parts = all.Parts.Select(part => Of(part, columns, find)).ToArray();
                var bonuses = all.Bonuses.Select(bonus => Of(bonus, columns, find)).ToArray();
                return new All(parts, bonuses, parts.Skip(1).Aggregate(parts[0].Slots.Copy(), (common, part) => common.And(part.Slots)));
            default:
                throw new ArgumentOutOfRangeException(nameof(query), query, "Not a kind of text question.");
        }
    }

    private sealed class Leaf(SlotSet slots, int points) : TextNode(slots)
    {
        public override int Points(int slot) => Slots.Contains(slot) ? points : DoesNotHold;
    }

    private sealed class Best(TextNode[] ways, SlotSet slots) : TextNode(slots)
    {
        public override int Points(int slot)
        {
            var best = DoesNotHold;
            foreach (var way in ways)
            {
                best = Math.Max(best, way.Points(slot));
            }

            return best;
        }
    }

    private sealed class All(TextNode[] parts, TextNode[] bonuses, SlotSet slots) : TextNode(slots)
    {
        public override int Points(int slot)
        {
            if (!Slots.Contains(slot))
            {
                return DoesNotHold;
            }

            var sum = 0;
            foreach (var part in parts)
            {
                sum += part.Points(slot);
            }

            foreach (var bonus in bonuses)
            {
                sum += Math.Max(0, bonus.Points(slot));
            }

            return sum;
        }
    }
}
