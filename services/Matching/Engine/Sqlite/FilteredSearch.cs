using JobMatch.LabourMarket.Places;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Filters, counts and orders the documents of one index for one question.</summary>
internal sealed class FilteredSearch
{
    private readonly DocumentColumns _columns;
    private readonly EngineQuery _query;
    private readonly TextNode? _text;
    private readonly SlotSet _base;
    private readonly Dictionary<CodeField, SlotSet> _anyOf = [];
    private readonly double[]? _distanceOfList;

    /// <param name="columns">The documents.</param>
    /// <param name="query">The question.</param>
    /// <param name="find">The documents with some tokens; not changed here.</param>
    public FilteredSearch(DocumentColumns columns, EngineQuery query, Func<TokensIn, SlotSet> find)
    {
        (_columns, _query) = (columns, query);
        _text = query.Text is { } text ? TextNode.Of(text, columns, find) : null;
        _distanceOfList = query.Near is { } near ? Distances(near.Centre) : null;
        _base = columns.Live.Copy();
        if (_text is not null)
        {
            _base.And(_text.Slots);
        }

        foreach (var unwanted in query.Without)
        {
            _base.AndNot(TextNode.Of(unwanted, columns, find).Slots);
        }

        foreach (var filter in query.Codes)
        {
            Apply(filter);
        }

        foreach (var filter in query.Numbers)
        {
            _base.And(Passing(filter));
        }

        if (query.Near?.RadiusKm is { } radius)
        {
            _base.And(Within(radius));
        }
    }

    public EngineResult Result()
    {
        var found = Passing(except: null);
        var total = found.Count;
        var (hits, isLast) = Page(found);
        return new(
            total,
            [.. hits.Select(hit => hit.Hit)],
            _query.Facets.ToDictionary(facet => facet.Field, IReadOnlyDictionary<string, int> (facet) => Counts(facet, found)),
            isLast || hits.Count == 0 ? null : hits[^1].Key.ToString());
    }

    private void Apply(CodeFilter filter)
    {
        var column = _columns.Codes(filter.Field);
        if (filter.NoneOf.Count > 0)
        {
            _base.AndNot(column.Slots(filter.NoneOf));
        }

        if (filter.AnyOf.Count > 0)
        {
            _anyOf.Add(filter.Field, column.Slots(filter.AnyOf));
        }
    }

    private SlotSet Passing(NumberFilter filter)
    {
        var numbers = _columns.Numbers(filter.Field);
        var (least, most) = (filter.AtLeast ?? DocumentColumns.Unknown + 1, filter.AtMost ?? long.MaxValue);
        var slots = new SlotSet(numbers.Length);
        for (var slot = 0; slot < numbers.Length; slot++)
        {
            var number = numbers[slot];
            if (number == DocumentColumns.Unknown ? filter.UnknownPasses : number >= least && number <= most)
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    private SlotSet Within(double radiusKm)
    {
        var slots = new SlotSet(_columns.Slots);
        var lists = _columns.Locations.ListOfSlot;
        for (var slot = 0; slot < lists.Length; slot++)
        {
            if (_distanceOfList![lists[slot]] <= radiusKm)
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    /// <summary>The distance of each distinct list of locations: that of the nearest one, infinite without any.</summary>
    private double[] Distances(GeoPoint centre) =>
    [
        .. _columns.Locations.Lists.Select(list => list.Select(number => DocumentFacts.Point(_columns.Locations.Codes[number]))
            .Select(point => GreatCircle.Km(centre.Latitude, centre.Longitude, point.Latitude, point.Longitude))
            .DefaultIfEmpty(double.PositiveInfinity).Min()),
    ];

    private SlotSet Passing(CodeField? except) =>
        _anyOf.Where(filter => filter.Key != except).Aggregate(_base.Copy(), (slots, filter) => slots.And(filter.Value));

    private Dictionary<string, int> Counts(FacetQuery facet, SlotSet found)
    {
        var column = _columns.Codes(facet.Field);
        var counted = column.Count(_anyOf.ContainsKey(facet.Field) ? Passing(facet.Field) : found);
        var counts = facet.Most == 0 ? [] : column.Codes.Zip(counted, KeyValuePair.Create).Where(count => count.Value > 0)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(facet.Most).ToDictionary();
        foreach (var code in facet.AlsoCounted)
        {
            counts[code] = column.CountOf(code, counted);
        }

        return counts;
    }

    private (List<(HitKey Key, EngineHit Hit)> Hits, bool IsLast) Page(SlotSet found)
    {
        HitKey? after = _query.After is { } cursor ? HitKey.Read(cursor) : null;
        var most = (int)Math.Min((long)_query.Skip + _query.Take, _columns.Slots);
        if (_query.Take == 0 || most == 0)
        {
            return ([], true);
        }

        // The worst of the best stands on top, to be pushed out by a better one.
        var best = new PriorityQueue<EngineHit, HitKey>(Comparer<HitKey>.Create((one, other) => other.CompareTo(one)));
        var considered = 0;
        var updated = _columns.Numbers(NumberField.UpdatedAt);
        foreach (var slot in found)
        {
            var points = _text?.Points(slot) ?? 0;
            var key = new HitKey(First(slot, points), updated[slot], _columns.Ids[slot]);
            if (key.CompareTo(after ?? default) <= 0 && after is not null)
            {
                continue;
            }

            considered++;
            if (best.Count < most)
            {
                best.Enqueue(new(key.Id, points), key);
            }
            else
            {
                best.EnqueueDequeue(new(key.Id, points), key);
            }
        }

        var page = new List<(HitKey, EngineHit)>(best.Count);
        while (best.TryDequeue(out var hit, out var key))
        {
            page.Add((key, hit));
        }

        page.Reverse();
        return ([.. page.Skip(_query.Skip)], considered <= most);
    }

    private double First(int slot, int points) => _query.Order switch
    {
        EngineOrder.Newest => 0,
        EngineOrder.PayDescending => Pay(slot) is var pay and not DocumentColumns.Unknown ? -(double)pay : double.PositiveInfinity,
        EngineOrder.PayAscending => Pay(slot) is var pay and not DocumentColumns.Unknown ? pay : double.PositiveInfinity,
        EngineOrder.Distance => _distanceOfList is { } distances
            ? distances[_columns.Locations.ListOfSlot[slot]]
            : throw new ArgumentException("The order by distance needs a place to measure from."),
        _ => -points,
    };

    private long Pay(int slot) => _columns.Numbers(NumberField.PayVnd)[slot];
}
