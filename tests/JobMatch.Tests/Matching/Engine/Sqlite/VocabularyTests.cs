using JobMatch.Matching.Engine.Sqlite;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.Tests.Matching.Engine.Sqlite;

public sealed class VocabularyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_first_slip_asked_for_while_a_document_is_written_stops_neither()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var writing = new Lock();
        var vocabulary = new Vocabulary(writing, () => ["khoan"]);
        using var asking = new ManualResetEventSlim();
        Task<IReadOnlyList<string>>? near = null;
        var written = OnOwnThread(() =>
        {
            lock (writing)
            {
                near = OnOwnThread(() =>
                {
                    asking.Set();
                    return vocabulary.Near("khoang");
                });
                asking.Wait(cancellation);

                // By now the question has come as far as it can while something is written.
                Thread.Sleep(100);
                vocabulary.Add(Titled(1, "khoảng khoan"));
                return true;
            }
        });
        await written.WaitAsync(Patience, cancellation);
        Assert.Contains("khoan", await near!.WaitAsync(Patience, cancellation));
    }

    /// <summary>Threads of the pool may all be busy with other tests, and then neither side would have come anywhere.</summary>
    private static Task<T> OnOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
