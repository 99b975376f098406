using System.ComponentModel.DataAnnotations;

namespace JobMatch.Intake.Importing;

/// <summary>Limits of taking files in.</summary>
public sealed class ImportOptions
{
    /// <summary>Largest file, in megabytes. A million rows as CSV are near 250; the default leaves room for that.</summary>
    [Range(1, 10_240)]
    public int MaxFileMegabytes { get; set; } = 512;
}
