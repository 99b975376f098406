using CsvHelper;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

/// <summary>The test vectors that live beside the repository, not in it; a test that needs them is skipped where they are absent.</summary>
internal static class SharedCases
{
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file, string folder = "cases")
    {
        var path = Path.Combine(Folder(), folder, file);
        Assert.SkipUnless(File.Exists(path), $"{path} không có: đặt JOBMATCH_SHARED để chạy phép thử này.");
        using var stream = File.OpenRead(path);
        using var csv = CsvReader.Create(stream);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Headers!.Select((name, index) => (name, index)).ToDictionary(h => h.name, h => csv.GetString(h.index)));
        }
        return rows;
    }

    internal static string Folder()
    {
        if (Environment.GetEnvironmentVariable("JOBMATCH_SHARED") is { Length: > 0 } configured)
        {
            return configured;
        }
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JobMatch.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.Parent?.FullName ?? ".", "shared");
    }
}
