namespace JobMatch.Host.Commands;

/// <summary>What a command returns to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Done, but some rows were refused; they are listed.</summary>
    public const int DoneWithRefusedRows = 1;

    /// <summary>Done; a check found faults, or a comparison found differences. They are listed.</summary>
    public const int FoundDifferences = 1;

    public const int CouldNotRun = 2;
}
