using CsCheck;
using JobMatch.LabourMarket.Places;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.Tests.Matching.Engine;

/// <summary>Filters, counts, orders and pages.</summary>
public abstract partial class SearchEngineContract
{
    [Theory]
    [InlineData("7", new[] { 1, 2, 3 })]
    [InlineData("72", new[] { 1, 2 })]
    [InlineData("7212", new[] { 1 })]
    [InlineData("721", new[] { 1, 2 })]
    [InlineData("21", new int[0])]
    public async Task An_occupation_passes_with_all_that_lies_below_it(string code, int[] expected)
    {
        await PutAsync(
            Titled(1, "a").With(CodeField.Occupation, "5120", "7212"), Titled(2, "b").With(CodeField.Occupation, "7214"),
            Titled(3, "c").With(CodeField.Occupation, "7411"), Titled(4, "d"));
        Assert.Equal(expected, (await NumbersAsync(new() { Codes = [AnyOf(CodeField.Occupation, code)] })).Order());
    }

    [Fact]
    public async Task A_document_passes_with_one_of_the_codes_asked_for_in_every_field()
    {
        await PutAsync(
            Titled(1, "a").With(CodeField.Province, "51", "79").With(CodeField.Commune, "21439").With(CodeField.Qualification, "5"),
            Titled(2, "b").With(CodeField.Province, "68").With(CodeField.Qualification, "4"),
            Titled(3, "c"));
        Assert.Equal([1], await NumbersAsync(new() { Codes = [AnyOf(CodeField.Province, "79")] }));
        Assert.Equal([2, 1], await NumbersAsync(new() { Codes = [AnyOf(CodeField.Province, "51", "68")] }));
        Assert.Equal([1], await NumbersAsync(new() { Codes = [AnyOf(CodeField.Commune, "21439", "21520")] }));
        Assert.Equal([2], await NumbersAsync(new() { Codes = [AnyOf(CodeField.Qualification, "3", "4")] }));
        Assert.Empty(await NumbersAsync(new() { Codes = [AnyOf(CodeField.Province, "68"), AnyOf(CodeField.Qualification, "5")] }));
    }

    [Theory]
    [InlineData(nameof(CodeField.Occupation), "7212", "5120")]
    [InlineData(nameof(CodeField.Province), "51", "79")]
    [InlineData(nameof(CodeField.Organisation), "0198f2c4-0000-7000-8000-000000000001", "0198f2c4-0000-7000-8000-000000000002")]
    [InlineData(nameof(CodeField.Programme), "6520123", "5520227")]
    [InlineData(nameof(CodeField.Skill), "han-mig", "5s")]
    [InlineData(nameof(CodeField.Certificate), "HAN-3G", "ATD")]
    [InlineData(nameof(CodeField.Language), "en:3", "ko")]
    [InlineData(nameof(CodeField.Benefit), "Dormitory", "ShuttleBus")]
    [InlineData(nameof(CodeField.Contract), "Seasonal", "Indefinite")]
    [InlineData(nameof(CodeField.WorkingTime), WorkingTimes.Full, WorkingTimes.Part)]
    [InlineData(nameof(CodeField.Shifts), YesOrNo.Yes, YesOrNo.No)]
    [InlineData(nameof(CodeField.Restriction), Restrictions.Minors, Restrictions.ByHand)]
    public async Task Every_code_can_be_asked_for_and_turned_down(string name, string code, string other)
    {
        var field = Enum.Parse<CodeField>(name);
        await PutAsync(Titled(1, "a").With(field, code), Titled(2, "b").With(field, other), Titled(3, "c").With(field, code, other), Titled(4, "d"));
        Assert.Equal([3, 1], await NumbersAsync(new() { Codes = [AnyOf(field, code)] }));
        Assert.Equal([4, 2], await NumbersAsync(new() { Codes = [new(field, [], [code])] }));
        Assert.Equal([2], await NumbersAsync(new() { Codes = [new(field, [other], [code])] }));
        Assert.Equal([4, 3, 2, 1], await NumbersAsync(new() { Codes = [new(field, [], [])] }));
    }

    [Theory]
    [InlineData(8, null, true, new[] { 1, 2, 4 })]
    [InlineData(8, null, false, new[] { 1, 2 })]
    [InlineData(9, null, true, new[] { 2, 4 })]
    [InlineData(null, 8, true, new[] { 1, 3, 4 })]
    [InlineData(null, 8, false, new[] { 1, 3 })]
    [InlineData(6, 8, true, new[] { 1, 4 })]
    [InlineData(6, 8, false, new[] { 1 })]
    [InlineData(null, null, false, new[] { 1, 2, 3 })]
    public async Task Every_number_passes_between_the_ends_and_unknown_only_where_it_may(int? least, int? most, bool unknownPasses, int[] expected)
    {
        foreach (var field in Enum.GetValues<NumberField>().Where(field => field != NumberField.UpdatedAt))
        {
            await PutAsync(
                Titled(1, "a", version: (int)field).With(field, 8), Titled(2, "b", version: (int)field).With(field, 12),
                Titled(3, "c", version: (int)field).With(field, 5), Titled(4, "d", version: (int)field));
            Assert.Equal(expected, (await NumbersAsync(new() { Numbers = [new(field, least, most, unknownPasses)] })).Order());
        }
    }

    [Fact]
    public async Task What_changed_since_a_moment_can_be_asked_for()
    {
        await PutAsync(Titled(1, "a"), Titled(2, "b"), Titled(3, "c"));
        var since = Titled(2, "b").Numbers[NumberField.UpdatedAt];
        Assert.Equal([3], await NumbersAsync(new() { Numbers = [new(NumberField.UpdatedAt, since + 1, null, UnknownPasses: false)] }));
    }

    [Fact]
    public async Task A_range_of_pay_overlaps_the_range_asked_for()
    {
        await PutAsync(
            Titled(1, "a").With(NumberField.LeastPayVnd, 6).With(NumberField.PayVnd, 9), Titled(2, "b").With(NumberField.LeastPayVnd, 10).With(NumberField.PayVnd, 15),
            Titled(3, "c").With(NumberField.PayVnd, 8), Titled(4, "d"));
        NumberFilter[] between(long least, long most) =>
            [new(NumberField.PayVnd, least, null, UnknownPasses: true), new(NumberField.LeastPayVnd, null, most, UnknownPasses: true)];
        Assert.Equal([4, 3, 1], await NumbersAsync(new() { Numbers = between(7, 9) }));
        Assert.Equal([4, 2, 1], await NumbersAsync(new() { Numbers = between(9, 10) }));
        Assert.Equal([4, 2], await NumbersAsync(new() { Numbers = between(10, 20) }));
    }

    [Fact]
    public async Task Within_a_radius_lies_whose_nearest_location_does()
    {
        // Ba Tơ and Đức Phổ in Quảng Ngãi, Ba Đình in Hà Nội.
        var (centre, near, far) = (PointOf("21484"), PointOf("21439"), PointOf("00004"));
        await PutAsync(
            Titled(1, "a") with { Locations = [centre] }, Titled(2, "b") with { Locations = [far, near] }, Titled(3, "c") with { Locations = [far] },
            Titled(4, "d"));
        var distance = GreatCircle.Km(centre.Latitude, centre.Longitude, near.Latitude, near.Longitude);
        Assert.InRange(distance, 1, 100);
        Assert.Equal([2, 1], await NumbersAsync(new() { Near = new(centre, distance + 0.1) }));
        Assert.Equal([1], await NumbersAsync(new() { Near = new(centre, distance - 0.1) }));
        Assert.Equal([1], await NumbersAsync(new() { Near = new(centre, 0.01) }));
        Assert.Equal([4, 3, 2, 1], await NumbersAsync(new() { Near = new(centre, null) }));
        Assert.Equal([1, 2, 3, 4], await NumbersAsync(new() { Near = new(centre, null), Order = EngineOrder.Distance }));
        Assert.Equal([3, 2, 1, 4], await NumbersAsync(new() { Near = new(far, null), Order = EngineOrder.Distance }));
    }

    [Theory]
    [InlineData("PayDescending", new[] { 2, 4, 1, 5, 3 })]
    [InlineData("PayAscending", new[] { 1, 4, 2, 5, 3 })]
    [InlineData("Newest", new[] { 5, 4, 3, 2, 1 })]
    [InlineData("Relevance", new[] { 5, 4, 3, 2, 1 })]
    public async Task Orders_hold_with_unknown_pay_last(string order, int[] expected)
    {
        await PutAsync(
            Titled(1, "a").With(NumberField.PayVnd, 6_000_000), Titled(2, "b").With(NumberField.PayVnd, 12_000_000),
            Titled(3, "c"), Titled(4, "d").With(NumberField.PayVnd, 8_000_000), Titled(5, "e"));
        Assert.Equal(expected, await NumbersAsync(new() { Order = Enum.Parse<EngineOrder>(order) }));
    }

    [Fact]
    public async Task Equal_places_stand_in_the_order_of_their_ids()
    {
        var numbers = Enumerable.Range(0, 40).ToArray();
        new Random(3).Shuffle(numbers);
        await PutAsync([.. numbers.Select(number => Titled(number, "thợ hàn").With(NumberField.UpdatedAt, 0))]);
        Assert.Equal(Enumerable.Range(0, 20), await NumbersAsync(new()));
        Assert.Equal(Enumerable.Range(0, 20), await NumbersAsync(new() { Text = QuestionText.Of("hàn").Wanted }));
    }

    [Fact]
    public async Task Pages_together_are_the_whole_to_the_last_page()
    {
        await PutAsync([.. Enumerable.Range(0, 137).Select(number => Random(number, (uint)number * 31))]);
        foreach (var order in Enum.GetValues<EngineOrder>())
        {
            foreach (var text in new[] { "", "hàn" })
            {
                var query = new EngineQuery { Text = QuestionText.Of(text).Wanted, Near = new(PointOf("21484"), null), Order = order, Take = 1000 };
                var whole = await SearchAsync(query);
                Assert.Equal(whole.Total, whole.Hits.Count);
                Assert.Null(whole.Next);
                var paged = new List<EngineHit>();
                for (var skip = 0; skip <= whole.Total; skip += 7)
                {
                    var page = await SearchAsync(query with { Skip = skip, Take = 7 });
                    Assert.Equal(whole.Total, page.Total);
                    paged.AddRange(page.Hits);
                }

                Assert.Equal(whole.Hits, paged);
                Assert.Empty((await SearchAsync(query with { Skip = whole.Total, Take = 7 })).Hits);
                Assert.Equal(whole.Hits, await ByCursorAsync(query with { Take = 7 }));
                Assert.Equal(whole.Hits, await ByCursorAsync(query with { Take = whole.Total }));
            }
        }
    }

    [Fact]
    public async Task Pages_by_cursor_hold_while_others_are_written()
    {
        await PutAsync([.. Enumerable.Range(0, 30).Select(number => Titled(number, "thợ hàn"))]);
        var query = new EngineQuery { Text = QuestionText.Of("hàn").Wanted, Take = 10 };
        var first = await SearchAsync(query);
        await PutAsync([.. Enumerable.Range(30, 30).Select(number => Titled(number, "thợ hàn"))]);
        await Engine.RemoveAsync(SearchIndex.Vacancies, [IdOf(29), IdOf(5)], Cancellation);
        var second = await SearchAsync(query with { After = first.Next });
        Assert.Equal(Enumerable.Range(10, 10).Reverse(), second.Hits.Select(hit => NumberOf(hit.Id)));
        var third = await SearchAsync(query with { After = second.Next });
        Assert.Equal(Enumerable.Range(0, 10).Where(number => number != 5).Reverse(), third.Hits.Select(hit => NumberOf(hit.Id)));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task Counts_are_the_most_frequent_and_those_asked_for()
    {
        await PutAsync(
            Titled(1, "a").With(CodeField.Skill, "c", "a"), Titled(2, "b").With(CodeField.Skill, "c", "b"), Titled(3, "c").With(CodeField.Skill, "d"));
        var result = await SearchAsync(new() { Take = 0, Facets = [new(CodeField.Skill, 2, ["d", "e"])] });
        Assert.Equal(new Dictionary<string, int> { ["c"] = 2, ["a"] = 1, ["d"] = 1, ["e"] = 0 }, result.Facets[CodeField.Skill]);
        Assert.Empty(result.Hits);
        Assert.Equal(3, result.Total);
        Assert.Single(result.Facets);
    }

    private async Task<List<EngineHit>> ByCursorAsync(EngineQuery query)
    {
        var hits = new List<EngineHit>();
        do
        {
            var page = await SearchAsync(query);
            hits.AddRange(page.Hits);
            query = query with { After = page.Next };
        }
        while (query.After is not null);
        return hits;
    }


    [Fact]
    public async Task A_count_is_what_choosing_that_value_alone_gives()
    {
        await PutAsync([.. Enumerable.Range(0, 150).Select(number => Random(number, (uint)number * 17))]);
        await Gen.UInt.SampleAsync(async seed =>
        {
            var query = RandomQuery(seed);
            foreach (var (field, counts) in (await SearchAsync(query)).Facets)
            {
                foreach (var (code, count) in counts)
                {
                    Assert.Equal((await SearchAsync(Choosing(query, field, code))).Total, count);
                }
            }
        }, iter: 40, threads: 1);
    }

    [Fact]
    public async Task A_value_that_would_find_something_is_counted()
    {
        await PutAsync([.. Enumerable.Range(0, 60).Select(number => Random(number, (uint)number * 13))]);
        await Gen.UInt.SampleAsync(async seed =>
        {
            var query = RandomQuery(seed);
            var facets = (await SearchAsync(query)).Facets;
            foreach (var code in new[] { "7", "72", "721", "7212", "5120" })
            {
                Assert.Equal(
                    (await SearchAsync(Choosing(query, CodeField.Occupation, code))).Total,
                    facets[CodeField.Occupation].GetValueOrDefault(code));
            }
        }, iter: 40, threads: 1);
    }

    private static EngineQuery Choosing(EngineQuery query, CodeField field, string code) => query with
    {
        Codes = [.. query.Codes.Select(filter => filter.Field == field ? filter with { AnyOf = [code] } : filter)],
    };
}
