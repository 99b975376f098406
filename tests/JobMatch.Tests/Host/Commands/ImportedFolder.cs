using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Host.Commands;

/// <summary>A folder into which the commands have imported a few vacancies and trainees. Nothing in it depends on the day.</summary>
public sealed class ImportedFolder : IAsyncLifetime
{
    private const string Demand = """
        Mã tin tuyển dụng,Doanh nghiệp,Tên công việc,Số lượng tuyển,Nơi làm việc,Mức lương,Hạn tuyển
        TD-1,Công ty TNHH Thử,Thợ hàn,2,"Phường Đức Phổ, Quảng Ngãi",8-10 triệu,
        TD-2,Công ty TNHH Thử,Thợ may,5,"Phường Đức Phổ, Quảng Ngãi",7 triệu,
        TD-3,Công ty TNHH Thử,Thợ hàn,1,"Phường Đức Phổ, Quảng Ngãi",,30/09/2020
        TD-4,Công ty TNHH Thử,,1,"Phường Đức Phổ, Quảng Ngãi",,

        """;

    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    internal CommandResult DemandImport { get; private set; } = null!;

    internal CommandResult TraineeImport { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await WriteAsync("nhu-cau.csv", Demand);
        await WriteAsync("nguoi-hoc.csv", TraineeFile.Of(
            TraineeFile.Row("HS-1", name: "Lê Văn Thử"), TraineeFile.Row("HS-2", name: "Lê Văn Thử"),
            TraineeFile.Row("HS-3", name: "Kim Thị Khác"), TraineeFile.Row("HS-3", "Trường Khác", "Sơn Đa Ra")));
        DemandImport = await RunAsync("import", "demand", "nhu-cau.csv", "--refused", "tu-choi.csv");
        TraineeImport = await RunAsync("import", "trainees", "nguoi-hoc.csv", "--json");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<CommandResult> RunAsync(params string[] arguments) => HostProcess.RunAsync(Path, arguments);

    internal Task WriteAsync(string name, string text) => File.WriteAllTextAsync(System.IO.Path.Combine(Path, name), text);
}
