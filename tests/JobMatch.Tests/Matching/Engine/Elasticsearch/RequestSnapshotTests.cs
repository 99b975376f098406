using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Scorecards;
using JobMatch.Tests.Host.Sample;
using JobMatch.Tests.Ranking.Markets;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.Tests.Matching.Engine.Elasticsearch;

/// <summary>Requests as they are written, so that a change is seen and decided. After a change that is meant,
/// <c>UPDATE_SNAPSHOTS=true</c> writes the files anew.</summary>
public sealed class RequestSnapshotTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static EngineQuery Question => new()
    {
        Text = new AllOf(
            [
                new BestOf([new TokensIn(TextPart.Title, ["thợ", "hàn"], TokenMatch.Whole, 100), new HasCode(CodeField.Occupation, ["7212"], 60)]),
                new BestOf([new TokensIn(TextPart.BodyFolded, ["xuong"], TokenMatch.OneEdit, 5)]),
            ],
            [new TokensIn(TextPart.TitleFolded, ["th"], TokenMatch.Prefix, 2)]),
        Without = [new TokensIn(TextPart.Body, ["đêm"], TokenMatch.Whole, 0)],
        Codes = [new(CodeField.Province, ["51", "79"], []), new(CodeField.Skill, ["han-mig"], []), new(CodeField.Occupation, [], ["5120"])],
        Numbers = [new(NumberField.PayVnd, 8_000_000, null, true), new(NumberField.Qualification, 3, 5, false)],
        Near = new(new(15.1, 108.9), 30),
        Facets =
        [
            new(CodeField.Province, 20, ["68"]), new(CodeField.Occupation, 20, []), new(CodeField.Skill, 20, []), new(CodeField.Language, 20, []),
        ],
        Take = 20,
    };

    [Fact]
    public void The_template_of_an_index() => AssertSnapshot("template.json", IndexTemplate.Body("jobmatch-people-2*", 1));

    [Fact]
    public void A_question_with_text_filters_and_counts() => AssertSnapshot("search.json", new JsonArray([.. SearchBody.Of(Question)]));

    [Fact]
    public void The_next_page_by_distance() => AssertSnapshot("search-next.json", Assert.Single(SearchBody.Of(Question with
    {
        Order = EngineOrder.Distance,
        After = new HitKey(12.5, 638_000_000_000_000_000, IdOf(7)).ToString(),
        Facets = [],
    })));

    [Fact]
    public void A_question_for_everything() => AssertSnapshot("search-all.json", Assert.Single(SearchBody.Of(new())));

    [Fact]
    public void A_stride_towards_a_far_page() => AssertSnapshot("stride.json", SearchBody.Stride(Question with { Order = EngineOrder.PayDescending }, 10_000));

    [Fact]
    public void Digests() => AssertSnapshot("digests.json", IndexQueries.Digests());

    [Fact]
    public void Ids_by_bucket() => AssertSnapshot("ids.json", IndexQueries.Ids([3, 77], IdOf(9).ToString(), 10_000));

    [Fact]
    public void All_states() => AssertSnapshot("states.json", IndexQueries.States(null, 1000));

    [Fact]
    public void The_next_page_of_a_ranking_of_people()
    {
        using var market = new Market();
        market.Put([.. Enumerable.Range(0, 6).Select(number => RandomProfiles.Person(IdOf(number), (uint)number))]);
        var points = market.CompileForPeople(RandomProfiles.Vacancy(IdOf(9), 1), Scorecard.Expert, RandomProfiles.Today);
        var search = new TopBySums(points, 25);

        // Two pages on which all are equal and far from the best: the line was turned, and more have to be asked for.
        for (var page = 0; page < 2; page++)
        {
            search.Take([.. Enumerable.Range(0, search.PageSize).Select(number => (search.Line.WeightOf(new(10, 40)), IdOf(100 + number)))]);
            Assert.False(search.IsDone);
        }

        AssertSnapshot("ranking.json", RankingBody.Of(points, search, eligible: true));
    }

    [Fact]
    public void Documents_in_bulk()
    {
        using var body = new BulkBody();
        body.Index(Titled(1, "Thợ hàn", "Xưởng \"A\"", version: 3).With(CodeField.Occupation, "7212").With(NumberField.PayVnd, 9_000_000)
            with
        { Locations = [new(15.1, 108.9)], RankingKeys = () => [("pay", "Y9SD56Vfcypz")] });
        body.Delete(IdOf(2));
        AssertSnapshot("bulk.ndjson", Encoding.UTF8.GetString(body.Written.Span));
    }

    [Theory]
    [InlineData("Relevance", -12)]
    [InlineData("Newest", 0)]
    [InlineData("PayDescending", -9_000_000)]
    [InlineData("PayDescending", double.PositiveInfinity)]
    [InlineData("PayAscending", 9_000_000)]
    [InlineData("PayAscending", double.PositiveInfinity)]
    [InlineData("Distance", 12.25)]
    [InlineData("Distance", double.PositiveInfinity)]
    public void A_cursor_is_the_same_after_it_went_to_the_server_and_back(string order, double first)
    {
        var query = new EngineQuery { Text = QuestionText.Of("hàn").Wanted, Order = Enum.Parse<EngineOrder>(order) };
        var key = new HitKey(first, 638_000_000_000_000_001, IdOf(3));
        var values = Cursors.ToSortValues(key, query);
        var hit = new SearchHit(key.Id.ToString(), null, null, [.. values.Select(value => JsonSerializer.SerializeToElement(value))]);
        Assert.Equal(key, Cursors.Of(hit, query));
    }

    private static void AssertSnapshot(string name, JsonNode body) => AssertSnapshot(name, body.ToJsonString(Indented) + "\n");

    private static void AssertSnapshot(string name, string written)
    {
        var path = Path.Combine(SampleFolder.Repository, "tests", "JobMatch.Tests", "Matching", "Engine", "Elasticsearch", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "true")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }
}
