using JobMatch.Intake.Headers;

namespace JobMatch.Intake.Tables;

/// <summary>An opened table: the kept first rows, then what the source still brings.</summary>
/// <param name="Header">Null when no row looks like a header.</param>
internal sealed record TableContent(TableFileKind Kind, RowSource Source, HeadRows Head, HeaderMatch? Header)
{
    public string? Sheet { get; init; }

    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }
}
