using JobMatch.Contracts.Intake;

namespace JobMatch.Tests.Web;

/// <summary>Pauses of one kind, as a test sets them.</summary>
internal sealed class FakeBlocks(ImportKind kind) : IBlockQueries
{
    public List<Blocked> Blocked { get; } = [];

    public ImportKind Kind => kind;

    public Task<IReadOnlyList<Blocked>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Blocked>>(Blocked);
}
