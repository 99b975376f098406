using System.Globalization;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.SystemTests.Running;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>Both engines give the same answers to questions that nobody thought of.</summary>
/// <remarks>The one rule by which they may differ: places by distance whose distances are within
/// <see cref="SameDistanceKm"/> of each other may change over, because a server keeps points to about a centimetre.</remarks>
public sealed class SameAnswersTests(SharedServers servers)
{
    private const int Questions = 2000;
    private const int DocumentsStored = 800;
    private const double SameDistanceKm = 0.0001;

    private static readonly string[] Typed =
    [
        "thợ", "tho", "hàn", "han", "may", "máy", "điện", "dien", "lạnh", "lanh", "kế toán", "ke toan", "lái xe", "lai xe", "hàng", "hnà",
        "\"thợ hàn\"", "\"may máy\"", "-hàn", "-điện", "thợ hàn điện", "ktv", "lđpt", "tiếng hàn", "toans", "lajnh", "xee", "th", "đ",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_random_questions_have_the_same_answer_in_both_engines()
    {
        var options = await servers.OptionsAsync(ServerKind.Plain);
        using var folder = new TemporaryFolder();
        using var embedded = new SqliteSearchEngine(folder.Path);
        await using var server = new ElasticsearchEngine(options, TimeProvider.System);
        var documents = Enumerable.Range(0, DocumentsStored).Select(number => Random(number, (uint)number * 7919)).ToList();
        await embedded.UpsertAsync(SearchIndex.Vacancies, documents, Cancellation);
        await server.UpsertAsync(SearchIndex.Vacancies, documents, Cancellation);
        var found = 0L;
        for (var seed = 0; seed < Questions; seed++)
        {
            var query = Question(seed);
            var expected = await embedded.SearchAsync(SearchIndex.Vacancies, query, Cancellation);
            var actual = await server.SearchAsync(SearchIndex.Vacancies, query, Cancellation);
            Assert.True(Written(expected, query) == Written(actual, query), $"Seed {seed}: {query}\n{Written(expected, query)}\n{Written(actual, query)}");
            found += expected.Total;
        }

        Assert.InRange(found, Questions, long.MaxValue);
        await IndexCleaner.DeleteAsync(options);
    }

    private static EngineQuery Question(int seed)
    {
        var random = new Random(seed);
        var words = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => Typed[random.Next(Typed.Length)]));
        var text = QuestionText.Of(words, isTyping: random.Next(3) == 0);
        return RandomQuery((uint)seed) with
        {
            Text = text.Wanted,
            Without = text.Unwanted,
            Take = random.Next(1, 300),
            Skip = random.Next(3) == 0 ? random.Next(100) : 0,
        };
    }

    private static string Written(EngineResult result, EngineQuery query)
    {
        // A cursor by distance holds the distance to the last digit, so its presence alone is compared.
        var next = query.Order == EngineOrder.Distance && result.Next is { } cursor
            ? (Math.Round(HitKey.Read(cursor).First / SameDistanceKm) * SameDistanceKm).ToString("0.000", CultureInfo.InvariantCulture)
            : result.Next;
        var facets = result.Facets.OrderBy(facet => facet.Key).Select(facet =>
            $"{facet.Key}: {string.Join(' ', facet.Value.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key}={count.Value}"))}");
        return $"{result.Total} [{string.Join(' ', result.Hits.Select(hit => $"{NumberOf(hit.Id)}:{hit.Points}"))}] {string.Join("; ", facets)} {next}";
    }
}
