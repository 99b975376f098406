using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Tables;

/// <summary>What to look for in a table, and how large it may be.</summary>
/// <param name="Schema">Fields to find; it also decides which sheet of a workbook is read.</param>
public sealed record TableFileOptions(TableSchema Schema)
{
    /// <summary>Largest file, in bytes. A million rows of text are near 200 MB.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Largest workbook after unpacking, in bytes: a small archive can unpack to any size.</summary>
    public long MaxUnpackedBytes { get; init; } = 2L << 30;

    /// <summary>Largest table of a workbook's words after unpacking, in bytes: this one part is held in memory.</summary>
    public long MaxSharedTextBytes { get; init; } = 256L << 20;

    /// <summary>Most columns with content; the largest official form has about 60.</summary>
    public int MaxColumns { get; init; } = 500;

    /// <summary>Most characters in one cell; 32,767 is what Excel itself can hold.</summary>
    public int MaxCellLength { get; init; } = 32_767;
}
