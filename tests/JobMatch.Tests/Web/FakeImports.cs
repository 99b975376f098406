using System.Text;
using JobMatch.Contracts.Intake;

namespace JobMatch.Tests.Web;

/// <summary>An intake that remembers what it was given.</summary>
internal sealed class FakeImports(ImportKind kind) : IFileImports
{
    public List<ImportReport> Reports { get; } = [];

    public List<RowProblemReport> Problems { get; } = [];

    public byte[] Taken { get; private set; } = [];

    public string? TakenSender { get; private set; }

    public long Limit { get; set; } = long.MaxValue;

    public ImportKind Kind => kind;

    public ImportReport Add(ImportStatus status, int refused = 0, string fileName = "lop-han-k12.xlsx")
    {
        var report = new ImportReport(
            FakeMarket.IdOf(500 + Reports.Count), kind, fileName, status, "Mẫu đơn giản của JobMatch", 120, 100, 5, 15 - refused, refused, 3,
            ["Cột “Tôn giáo” không được lưu (Luật 91/2025/QH15, điều 25)."], null,
            new DateTimeOffset(2026, 11, 22, 3, 5, 0, TimeSpan.Zero), null);
        Reports.Add(report);
        return report;
    }

    public async Task<Guid> StartAsync(Stream file, string fileName, string? sender, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellation);
        if (memory.Length > Limit)
        {
            throw new FileTooLargeException("File lớn hơn giới hạn 1 KB.");
        }

        Taken = memory.ToArray();
        TakenSender = sender;
        return Add(ImportStatus.Running, fileName: fileName).Id;
    }

    public Task<ImportReport?> GetAsync(Guid importId, CancellationToken cancellation) =>
        Task.FromResult(Reports.Find(report => report.Id == importId));

    public Task<IReadOnlyList<ImportReport>> RecentAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ImportReport>>([.. Reports.AsEnumerable().Reverse().Take(limit)]);

    public Task<ImportReport> WaitAsync(Guid importId, IProgress<ImportReport>? progress, CancellationToken cancellation) =>
        Task.FromResult(Reports.Single(report => report.Id == importId));

    public Task<IReadOnlyList<RowProblemReport>> ProblemsAsync(Guid importId, int skip, int take, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RowProblemReport>>([.. Problems.Skip(skip).Take(take)]);

    public async Task<bool> WriteRefusedRowsAsync(Guid importId, TableFormat format, Stream target, CancellationToken cancellation)
    {
        if (!Reports.Exists(report => report.Id == importId && report.Refused > 0))
        {
            return false;
        }

        await target.WriteAsync(Encoding.UTF8.GetBytes($"{kind} {format}"), cancellation);
        return true;
    }

    public void WriteTemplate(TableFormat format, Stream target) => target.Write(Encoding.UTF8.GetBytes($"template {kind} {format}"));
}
