using JobMatch.Contracts;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.Tests.Matching.Engine;

/// <summary>What every search engine must do. An engine's tests inherit this and say how one is made and opened again.</summary>
public abstract partial class SearchEngineContract : IAsyncLifetime
{
    private protected ISearchEngine Engine { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Engine = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Engine);
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the engine on what was stored before in this test; an empty one the first time.</summary>
    private protected abstract Task<ISearchEngine> OpenAsync();

    private protected abstract Task CloseAsync(ISearchEngine engine);

    /// <summary>Deletes what was stored in this test.</summary>
    private protected abstract Task DeleteAsync();

    [Fact]
    public async Task A_stored_document_is_found_at_once_and_its_state_comes_back_as_it_was()
    {
        var document = Titled(1, "Thợ hàn");
        Assert.Equal([document], await PutAsync(document));
        Assert.Equal([1], await FindAsync("thợ hàn"));
        Assert.Equal(document.State, (await Engine.StatesAsync(SearchIndex.Vacancies, [document.Id, IdOf(2)], Cancellation)).Single().Value);
        Assert.Equal([document.State], await Engine.AllStatesAsync(SearchIndex.Vacancies, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(1, await Engine.CountAsync(SearchIndex.Vacancies, Cancellation));
    }

    [Fact]
    public async Task People_and_vacancies_are_kept_apart()
    {
        await Engine.UpsertAsync(SearchIndex.People, [Titled(1, "Thợ hàn")], Cancellation);
        Assert.Empty(await FindAsync("thợ hàn"));
        Assert.Equal(0, await Engine.CountAsync(SearchIndex.Vacancies, Cancellation));
        Assert.Equal(1, await Engine.CountAsync(SearchIndex.People, Cancellation));
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_the_older()
    {
        await PutAsync(Titled(1, "Thợ hàn"));
        await PutAsync(Titled(1, "Thợ may", version: 2));
        Assert.Empty(await FindAsync("hàn"));
        Assert.Equal([1], await FindAsync("may"));
        Assert.Equal(1, await Engine.CountAsync(SearchIndex.Vacancies, Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_older_or_doubled_version_is_passed_over(long late)
    {
        await PutAsync(Titled(1, "Thợ hàn", version: 2));
        Assert.Empty(await PutAsync(Titled(1, "Thợ may", version: late)));
        Assert.Equal([1], await FindAsync("hàn"));
        Assert.Empty(await FindAsync("may"));
    }

    [Fact]
    public async Task Of_several_versions_in_one_batch_the_newest_counts()
    {
        await PutAsync(Titled(1, "Thợ hàn", version: 2), Titled(1, "Thợ may", version: 3), Titled(1, "Thợ điện", version: 1));
        Assert.Equal([1], await FindAsync("may"));
        Assert.Empty(await FindAsync("hàn"));
        Assert.Empty(await FindAsync("điện"));
    }

    [Fact]
    public async Task A_removed_document_is_gone_and_may_come_back_with_any_version()
    {
        await PutAsync(Titled(1, "Thợ hàn", version: 5), Titled(2, "Thợ hàn"));
        await Engine.RemoveAsync(SearchIndex.Vacancies, [IdOf(1), IdOf(9)], Cancellation);
        Assert.Equal([2], await FindAsync("hàn"));
        Assert.Empty(await Engine.StatesAsync(SearchIndex.Vacancies, [IdOf(1)], Cancellation));
        Assert.Equal([2], await NumbersAsync(new()));
        await PutAsync(Titled(1, "Thợ may", version: 1));
        Assert.Equal([1], await FindAsync("may"));
    }

    [Fact]
    public async Task Everything_is_the_same_after_it_was_closed_and_opened()
    {
        await PutAsync([.. Enumerable.Range(0, 200).Select(number => Random(number, (uint)number))]);
        await PutAsync(Random(3, 999) with { Version = 4 });
        await Engine.RemoveAsync(SearchIndex.Vacancies, [IdOf(7)], Cancellation);
        var query = RandomQuery(5) with { Codes = [AnyOf(CodeField.Occupation, "72")], Take = 100 };
        var (digests, found) = (await Engine.DigestsAsync(SearchIndex.Vacancies, Cancellation), await SearchAsync(query));
        await CloseAsync(Engine);
        Engine = await OpenAsync();
        Assert.Empty(digests.DifferingBuckets(await Engine.DigestsAsync(SearchIndex.Vacancies, Cancellation)));
        var again = await SearchAsync(query);
        Assert.Equal(found.Total, again.Total);
        Assert.Equal(found.Hits, again.Hits);
        Assert.Equal(found.Facets, again.Facets);
        Assert.Empty(await PutAsync(Random(3, 1000) with { Version = 4 }));
    }

    [Fact]
    public async Task Digests_are_those_of_the_ids_and_versions_stored()
    {
        await PutAsync(Titled(1, "a"), Titled(2, "b", version: 3), Titled(3, "c"));
        await PutAsync(Titled(1, "a", version: 2));
        await Engine.RemoveAsync(SearchIndex.Vacancies, [IdOf(3)], Cancellation);
        var expected = new StateDigests();
        expected.Add(IdOf(1), 2);
        expected.Add(IdOf(2), 3);
        var digests = await Engine.DigestsAsync(SearchIndex.Vacancies, Cancellation);
        Assert.Equal(2, digests.Count);
        Assert.Empty(expected.DifferingBuckets(digests));
    }

    [Fact]
    public async Task Ids_are_given_by_bucket()
    {
        await PutAsync([.. Enumerable.Range(0, 100).Select(number => Titled(number, "a"))]);
        var bucket = StateDigests.BucketOf(IdOf(42));
        var expected = Enumerable.Range(0, 100).Select(IdOf).Where(id => StateDigests.BucketOf(id) == bucket);
        Assert.Equal(expected.Order(), (await Engine.IdsAsync(SearchIndex.Vacancies, new HashSet<int> { bucket }, Cancellation)).Order());
        Assert.Empty(await Engine.IdsAsync(SearchIndex.Vacancies, new HashSet<int>(), Cancellation));
    }

    [Fact]
    public async Task Searches_go_on_while_documents_are_written()
    {
        await PutAsync([.. Enumerable.Range(0, 50).Select(number => Titled(number, "thợ hàn"))]);
        var writing = Task.Run(async () =>
        {
            for (var round = 2; round < 30; round++)
            {
                await PutAsync([.. Enumerable.Range(0, 50).Select(number => Titled(number, "thợ hàn", version: round))]);
            }
        }, Cancellation);
        do
        {
            var result = await SearchAsync(new() { Text = QuestionText.Of("hàn").Wanted, Take = 100 });
            Assert.Equal(50, result.Total);
            Assert.Equal(50, result.Hits.Distinct().Count());
        }
        while (!writing.IsCompleted);
        await writing;
    }

    private protected Task<IReadOnlyList<SearchDocument>> PutAsync(params SearchDocument[] documents) =>
        Engine.UpsertAsync(SearchIndex.Vacancies, documents, Cancellation);

    private protected Task<EngineResult> SearchAsync(EngineQuery query) => Engine.SearchAsync(SearchIndex.Vacancies, query, Cancellation);

    private protected async Task<IEnumerable<int>> FindAsync(string text) =>
        await NumbersAsync(QueryOf(text) with { Take = 100 });

    private protected async Task<IEnumerable<int>> NumbersAsync(EngineQuery query) => (await SearchAsync(query)).Hits.Select(hit => NumberOf(hit.Id));

    private protected static EngineQuery QueryOf(string text)
    {
        var question = QuestionText.Of(text);
        return new() { Text = question.Wanted, Without = question.Unwanted };
    }
}
