using JobMatch.Contracts;
using JobMatch.Contracts.Matching;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Sqlite;

namespace JobMatch.Matching.Indexing;

/// <summary>Builds one kind's embedded index anew from its owner's states, beside the live one.</summary>
/// <param name="live">Both indices.</param>
/// <param name="owner">Holds the states.</param>
/// <param name="keyOf">Id and version of a state.</param>
/// <param name="documentOf">Analyses a state.</param>
/// <param name="reconcileAsync">Brings the live index to what the owner holds.</param>
internal sealed class EmbeddedRebuild<TState>(
    LiveSqliteIndex live, IStateSource<TState> owner, Func<TState, (Guid Id, long Version)> keyOf, Func<TState, SearchDocument> documentOf,
    Func<CancellationToken, Task> reconcileAsync)
{
    private const int StatesAtATime = 1000;

    /// <summary>Progress is reported each time another tenth is done.</summary>
    private const int Steps = 10;

    /// <summary>What is written meanwhile goes to both indices. They differ where a removal came between reading and writing a
    /// state, or where the live one was wrong; each turn makes that good.</summary>
    private const int MostTurns = 10;

    /// <exception cref="IndexUnavailableException">The two did not become equal; the live one stays.</exception>
    public async Task RunAsync(string what, IProgress<string> progress, CancellationToken cancellation)
    {
        try
        {
            var building = live.BeginBuild();
            await FillAsync(building, what, progress, cancellation);
            for (var turn = 0; live.TakeOver() is { Count: > 0 } differing; turn++)
            {
                if (turn == MostTurns)
                {
                    throw new IndexUnavailableException($"Chỉ mục {what} mới còn khác ở {differing.Count} nhóm; giữ chỉ mục đang dùng.");
                }

                await reconcileAsync(cancellation);
                await RefillAsync(building, differing, cancellation);
            }
        }
        finally
        {
            live.GiveUpBuild();
        }
    }

    private async Task FillAsync(SqliteIndex building, string what, IProgress<string> progress, CancellationToken cancellation)
    {
        var all = (await owner.DigestsAsync(cancellation)).Count;
        var (done, step) = (0, 0);
        progress.Report($"Lập lại chỉ mục {what}: {all} bản ghi");
        await foreach (var batch in owner.StatesAsync(StateDigests.EveryBucket, cancellation).Chunk(StatesAtATime).WithCancellation(cancellation))
        {
            Put(building, batch, cancellation);
            done += batch.Length;
            if (done * (long)Steps / Math.Max(all, done) is var reached && reached > step)
            {
                step = (int)reached;
                progress.Report($"Lập lại chỉ mục {what}: {step * 100 / Steps} %");
            }
        }
    }

    /// <summary>Takes over from the owner what these buckets hold.</summary>
    private async Task RefillAsync(SqliteIndex building, IReadOnlySet<int> buckets, CancellationToken cancellation)
    {
        var gone = building.Ids(buckets).ToHashSet();
        await foreach (var batch in owner.StatesAsync(buckets, cancellation).Chunk(StatesAtATime).WithCancellation(cancellation))
        {
            gone.ExceptWith(batch.Select(state => keyOf(state).Id));
            Put(building, batch, cancellation);
        }

        building.Remove(gone);
    }

    private void Put(SqliteIndex building, TState[] states, CancellationToken cancellation) =>
        building.Upsert([.. states.AsParallel().AsOrdered().WithCancellation(cancellation).Select(documentOf)]);
}
