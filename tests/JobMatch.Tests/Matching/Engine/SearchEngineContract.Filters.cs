using System.Globalization;
using CsCheck;
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
        await PutAsync(Titled(1, "a") with { Occupations = ["5120", "7212"] }, Titled(2, "b") with { Occupations = ["7214"] },
            Titled(3, "c") with { Occupations = ["7411"] }, Titled(4, "d"));
        Assert.Equal(expected, (await SearchAsync(new() { Occupations = [code] })).Hits.Select(NumberOf).Order());
    }

    [Fact]
    public async Task Places_and_qualifications_pass_with_one_of_the_values_asked_for()
    {
        await PutAsync(
            Titled(1, "a") with { Provinces = ["51", "79"], Communes = ["21439"], Qualification = 5 },
            Titled(2, "b") with { Provinces = ["68"], Qualification = 4 },
            Titled(3, "c"));
        Assert.Equal([1], (await SearchAsync(new() { Provinces = ["79"] })).Hits.Select(NumberOf));
        Assert.Equal([2, 1], (await SearchAsync(new() { Provinces = ["51", "68"] })).Hits.Select(NumberOf));
        Assert.Equal([1], (await SearchAsync(new() { Communes = ["21439", "21520"] })).Hits.Select(NumberOf));
        Assert.Equal([2], (await SearchAsync(new() { Qualifications = [3, 4] })).Hits.Select(NumberOf));
        Assert.Empty((await SearchAsync(new() { Provinces = ["68"], Qualifications = [5] })).Hits);
    }

    [Theory]
    [InlineData(8, null, new[] { 1, 2, 4 })]
    [InlineData(9, null, new[] { 2, 4 })]
    [InlineData(null, 8, new[] { 1, 3, 4 })]
    [InlineData(6, 8, new[] { 1, 4 })]
    public async Task Pay_passes_between_the_ends_and_where_it_is_not_stated(int? least, int? most, int[] expected)
    {
        await PutAsync(Titled(1, "a") with { PayVnd = 8_000_000 }, Titled(2, "b") with { PayVnd = 12_000_000 },
            Titled(3, "c") with { PayVnd = 5_000_000 }, Titled(4, "d"));
        var result = await SearchAsync(new() { PayAtLeastVnd = least * 1_000_000L, PayAtMostVnd = most * 1_000_000L });
        Assert.Equal(expected, result.Hits.Select(NumberOf).Order());
    }

    [Theory]
    [InlineData("PayDescending", new[] { 2, 4, 1, 5, 3 })]
    [InlineData("PayAscending", new[] { 1, 4, 2, 5, 3 })]
    [InlineData("Newest", new[] { 5, 4, 3, 2, 1 })]
    [InlineData("Relevance", new[] { 5, 4, 3, 2, 1 })]
    public async Task Orders_hold_with_unknown_pay_last(string order, int[] expected)
    {
        await PutAsync(Titled(1, "a") with { PayVnd = 6_000_000 }, Titled(2, "b") with { PayVnd = 12_000_000 },
            Titled(3, "c"), Titled(4, "d") with { PayVnd = 8_000_000 }, Titled(5, "e"));
        Assert.Equal(expected, (await SearchAsync(new() { Order = Enum.Parse<EngineOrder>(order) })).Hits.Select(NumberOf));
    }

    [Fact]
    public async Task Equal_places_stand_in_the_order_of_their_ids()
    {
        var at = DateTimeOffset.UnixEpoch;
        var numbers = Enumerable.Range(0, 40).ToArray();
        new Random(3).Shuffle(numbers);
        await PutAsync([.. numbers.Select(number => Titled(number, "thợ hàn") with { UpdatedAt = at })]);
        Assert.Equal(Enumerable.Range(0, 20), (await SearchAsync(new())).Hits.Select(NumberOf));
        Assert.Equal(Enumerable.Range(0, 20), (await SearchAsync(new() { Terms = SearchText.OfQuestion("hàn") })).Hits.Select(NumberOf));
    }

    [Fact]
    public async Task Pages_together_are_the_whole_to_the_last_page()
    {
        await PutAsync([.. Enumerable.Range(0, 137).Select(number => Random(number, (uint)number * 31))]);
        foreach (var order in Enum.GetValues<EngineOrder>())
        {
            foreach (var text in new[] { "", "hàn" })
            {
                var query = new EngineQuery { Terms = SearchText.OfQuestion(text), Order = order, Take = 1000 };
                var whole = await SearchAsync(query);
                Assert.Equal(whole.Total, whole.Hits.Count);
                var paged = new List<Guid>();
                for (var skip = 0; skip <= whole.Total; skip += 7)
                {
                    var page = await SearchAsync(query with { Skip = skip, Take = 7 });
                    Assert.Equal(whole.Total, page.Total);
                    paged.AddRange(page.Hits);
                }

                Assert.Equal(whole.Hits, paged);
                Assert.Empty((await SearchAsync(query with { Skip = whole.Total, Take = 7 })).Hits);
            }
        }
    }

    [Fact]
    public async Task A_count_is_what_choosing_that_value_alone_gives()
    {
        await PutAsync([.. Enumerable.Range(0, 150).Select(number => Random(number, (uint)number * 17))]);
        await Gen.UInt.SampleAsync(async seed =>
        {
            var query = RandomQuery(seed);
            var facets = (await SearchAsync(query)).Facets;
            foreach (var (code, count) in facets[FacetNames.Occupation])
            {
                Assert.Equal((await SearchAsync(query with { Occupations = [code] })).Total, count);
            }

            foreach (var (code, count) in facets[FacetNames.Province])
            {
                Assert.Equal((await SearchAsync(query with { Provinces = [code] })).Total, count);
            }

            foreach (var (code, count) in facets[FacetNames.Commune])
            {
                Assert.Equal((await SearchAsync(query with { Communes = [code] })).Total, count);
            }

            foreach (var (code, count) in facets[FacetNames.Qualification])
            {
                Assert.Equal((await SearchAsync(query with { Qualifications = [int.Parse(code, CultureInfo.InvariantCulture)] })).Total, count);
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
                Assert.Equal((await SearchAsync(query with { Occupations = [code] })).Total, facets[FacetNames.Occupation].GetValueOrDefault(code));
            }

            foreach (var code in new[] { "51", "68", "79" })
            {
                Assert.Equal((await SearchAsync(query with { Provinces = [code] })).Total, facets[FacetNames.Province].GetValueOrDefault(code));
            }
        }, iter: 40, threads: 1);
    }
}
