namespace JobMatch.LabourMarket.Places;

/// <summary>Turns words that match no name into mentions of names a typing error away.</summary>
internal sealed class NearNames(Gazetteer gazetteer)
{
    private const int MaxWords = 5;

    private readonly NearSpelling _spelling = new(gazetteer);

    /// <summary>Adds near names: anywhere when the text holds no known name, else only right before one that may hold them.</summary>
    internal void Fill(in PlaceTokens tokens, Findings findings)
    {
        var known = findings.Units.ToArray();
        foreach (var (first, nameFirst, end, type) in findings.Gaps)
        {
            var next = Array.Find(known, mention => mention.First >= end);
            var isBeforeLarger = next is not null && next.First == end && !next.IsOnlyCommunes;
            if ((known.Length > 0 && !isBeforeLarger) || end - nameFirst > MaxWords || HoldsNumber(tokens, nameFirst, end)
                || (first > 0 && tokens.BreakBefore(first) == Break.None))
            {
                continue;
            }
            if (Near(tokens, first, nameFirst, end, type) is { } mention)
            {
                var at = findings.Units.FindIndex(unit => unit.First >= end);
                findings.Units.Insert(at < 0 ? findings.Units.Count : at, mention);
            }
        }
    }

    private Mention? Near(in PlaceTokens tokens, int first, int nameFirst, int end, UnitType type)
    {
        var options = new List<Unit>();
        var near = _spelling.Find(tokens.Folded(nameFirst, end), out var errors);
        foreach (var name in near)
        {
            for (var i = gazetteer.First(name); i >= 0; i = gazetteer[i].Next)
            {
                var (unit, _, _, entryType, _) = gazetteer[i];
                if (unit.Rank > 0 && entryType == UnitType.None && !options.Contains(unit)
                    && (type == UnitType.None || UnitTypes.Rank(type) == unit.Rank || (type == UnitType.ThanhPho && unit.Rank >= 2)))
                {
                    options.Add(unit);
                }
            }
        }
        return options.Count == 0 ? null
            : new Mention { First = first, End = end, Options = options, Marks = Marks.Near, Errors = errors, Type = type };
    }

    private static bool HoldsNumber(in PlaceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.IsNumber(i))
            {
                return true;
            }
        }
        return false;
    }
}
