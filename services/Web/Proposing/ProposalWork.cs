using JobMatch.Contracts.Matching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobMatch.Web.Proposing;

/// <summary>Works on one proposal at a time, for seconds or minutes, and keeps the last one until the next is ready or the server stops.</summary>
/// <remarks>In memory alone: a proposal says who may work where, and is as old as the data it was made of.</remarks>
internal sealed partial class ProposalWork(IWholeMarket market, TimeProvider clock, IHostApplicationLifetime server, ILogger<ProposalWork> log)
{
    /// <summary>Decides among those whom an employer wants equally; the same lottery each time, so that nobody asks again until somebody else wins.</summary>
    private const int Seed = 1;

    private readonly Lock _lock = new();
    private Running? _running;

    /// <summary>What was proposed last; null before the first.</summary>
    public Proposal? Last { get; private set; }

    /// <summary>Whether the last work ended without a proposal through a fault of ours.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What is being worked on, with the share ranked, 0 to 1; null where nothing is.</summary>
    public (ProposalWish Wish, double Done)? Now
    {
        get
        {
            lock (_lock)
            {
                return _running is { } running ? (running.Wish, running.Done) : null;
            }
        }
    }

    /// <summary>Begins, unless something is being worked on.</summary>
    /// <returns>Whether it began.</returns>
    public bool Start(ProposalWish wish)
    {
        lock (_lock)
        {
            if (_running is not null)
            {
                return false;
            }

            HasFailed = false;
            _running = new(wish, CancellationTokenSource.CreateLinkedTokenSource(server.ApplicationStopping));
            _ = RunAsync(wish, _running);
            return true;
        }
    }

    /// <summary>Ends what is being worked on; the last proposal stays.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _running?.Cancellation.Cancel();
        }
    }

    private async Task RunAsync(ProposalWish wish, Running running)
    {
        try
        {
            var (at, cancellation) = (clock.GetUtcNow(), running.Cancellation.Token);
            var proposal = wish.IsPlacement
                ? Proposal.Of(wish, at, await market.PlaceAsync(new(wish.EmployersOffer, wish.OrderedFirst, Seed), running, cancellation))
                : Proposal.Of(wish, at, await market.ListAsync(wish.Length, wish.Spread, running, cancellation));
            cancellation.ThrowIfCancellationRequested();
            Last = proposal;
        }
        catch (OperationCanceledException) when (running.Cancellation.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            HasFailed = true;
            Log.Failed(log, failure);
        }
        finally
        {
            lock (_lock)
            {
                _running = null;
                running.Cancellation.Dispose();
            }
        }
    }

    private sealed class Running(ProposalWish wish, CancellationTokenSource cancellation) : IProgress<double>
    {
        private double _done;

        public ProposalWish Wish => wish;

        public CancellationTokenSource Cancellation => cancellation;

        public double Done => Volatile.Read(ref _done);

        public void Report(double value) => Volatile.Write(ref _done, value);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A proposal for everybody could not be made")]
        public static partial void Failed(ILogger log, Exception failure);
    }
}
