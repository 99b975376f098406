using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Matching.Indexing;
using JobMatch.Matching.Models;
using JobMatch.Matching.Proposing;
using JobMatch.Matching.Searching;
using JobMatch.Ranking.Markets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace JobMatch.Tests.Matching.Indexing;

/// <summary>Matching with its two owners, without a bus: it can be stopped, started and lose its files.</summary>
internal sealed class MatchingFixture : IDisposable
{
    private readonly TimeProvider _clock;
    private SqliteSearchEngine? _engine;
    private Market? _market;

    public MatchingFixture(TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        Models = new(new ModelFiles(Folder), _clock);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("jobmatch-matching-").FullName;

    public Owner<VacancyState> Demand { get; } = new(state => state.Id, state => state.Version);

    public Owner<TraineeState> Supply { get; } = new(state => state.Id, state => state.Version);

    public LiveIndex Index { get; private set; } = null!;

    public IMatchingQueries Queries { get; private set; } = null!;

    public RankingModels Models { get; }

    public IIndexCare Care { get; private set; } = null!;

    public ISearchEngine Engine => _engine!;

    /// <summary>Starts as the service does: fills the market, then compares with the owners.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        _engine = new SqliteSearchEngine(Folder);
        _market = new Market();
        var organisations = new OrganisationNames();
        Index = new LiveIndex(_engine, _market, organisations);
        Queries = new MatchingQueries(_engine, new MemoryRanker(_market), Models, organisations, [Demand], [Supply], _clock);
        Care = new IndexCare(_engine, _engine, Index, [Demand], [Supply], Options.Create(new ElasticsearchOptions()), _clock);
        await new MarketLoad(Index).StartAsync(cancellation);
        await new IndexRepair(Index, [Demand], [Supply], NullLogger<IndexRepair>.Instance).StartAsync(cancellation);
    }

    public void Stop()
    {
        (Care as IDisposable)?.Dispose();
        Index?.Dispose();
        _engine?.Dispose();
        _market?.Dispose();
    }

    public void DeleteFiles()
    {
        foreach (var file in Directory.GetFiles(Folder))
        {
            File.Delete(file);
        }
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(Folder, recursive: true);
    }
}
