using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace JobMatch.Tests.Host.Commands;

/// <summary>Runs the product's executable as a shell does.</summary>
internal static class HostProcess
{
    /// <summary>Long enough for a machine that does other things: it ends only what would never end.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "JobMatch.Host.dll");

    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments.Prepend(Executable).Append("--data").Append(Path.Combine(folder, "data")))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Longest);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>What a command gave back to the shell.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The whole of standard output as the one JSON document it has to be.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The sentence of a command that could not run; it printed no answer.</summary>
    public string Refusal()
    {
        Assert.Equal(2, ExitCode);
        Assert.Empty(Output);
        return Error;
    }
}
