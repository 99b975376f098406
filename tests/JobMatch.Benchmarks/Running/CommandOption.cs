namespace JobMatch.Benchmarks.Running;

/// <summary>Options of single benchmarks on the command line, each followed by its value.</summary>
internal static class CommandOption
{
    /// <summary>What stands behind the option; null when it is not given.</summary>
    public static string? Value(string name)
    {
        var arguments = Environment.GetCommandLineArgs();
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    /// <summary>The arguments without options and their values.</summary>
    public static IEnumerable<string> Names(string[] arguments) =>
        arguments.Where((argument, index) => !argument.StartsWith("--", StringComparison.Ordinal)
            && !(index > 0 && arguments[index - 1] is not "--quick" && arguments[index - 1].StartsWith("--", StringComparison.Ordinal)));
}
