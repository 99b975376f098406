using CsvHelper;

namespace JobMatch.Benchmarks.Understanding;

/// <summary>The published strings that live beside the repository, not in it.</summary>
internal static class SharedStrings
{
    /// <summary>Rows by column name; empty where the folder is absent (JOBMATCH_SHARED names it).</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        var path = Path.Combine(Folder(), "cases", file);
        var rows = new List<Dictionary<string, string>>();
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is absent: its parser is not measured. JOBMATCH_SHARED names the folder.");
            return rows;
        }

        using var stream = File.OpenRead(path);
        using var csv = CsvReader.Create(stream);
        while (csv.Read())
        {
            rows.Add(csv.Headers!.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => csv.GetString(column.index)));
        }

        return rows;
    }

    /// <summary>The folder beside the repository, or what JOBMATCH_SHARED names.</summary>
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
