using JobMatch.Contracts.Intake;

namespace JobMatch.Tests.Web;

/// <summary>Pauses of one kind, as a test sets them.</summary>
internal sealed class FakeBlocks(ImportKind kind) : IBlocks
{
    public List<Blocked> Blocked { get; } = [];

    public ImportKind Kind => kind;

    public Task<IReadOnlyList<Blocked>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Blocked>>(Blocked);

    public Task<bool> BlockAsync(Guid id, string reason, CancellationToken cancellation) => throw new NotSupportedException("Pages only read.");

    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellation) => throw new NotSupportedException("Pages only read.");
}
