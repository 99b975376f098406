namespace JobMatch.Intake.Schemas;

/// <summary>One field that a table may bring.</summary>
/// <param name="Id">Stable name in code, for example "ho_ten"; also accepted as a column header.</param>
/// <param name="Label">Vietnamese header, as the template prints it and as problems name it.</param>
/// <param name="Required">A file without this column is refused as a whole. Whether a row may leave the cell empty is
/// for the owner of the schema to say.</param>
public sealed record FieldDefinition(string Id, string Label, bool Required = false)
{
    /// <summary>Other headers that mean this field, for example those of the official forms, without numbering.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public FieldKind Kind { get; init; } = FieldKind.Text;

    /// <summary>A well-formed value, for the template and for the words "ví dụ" in problems; null when there is none.</summary>
    public string? Example { get; init; }

    /// <summary>One or two sentences for the template's help sheet; null when the label says it all.</summary>
    public string? HelpVi { get; init; }

    /// <summary>The allowed words, offered as a drop-down list in the template; empty when any text is allowed.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Several columns may bring this field ("Nơi làm việc ưu tiên 1", "… 2"); they are read in file order.</summary>
    public bool IsList { get; init; }

    /// <summary>Values are shown masked wherever a problem quotes them.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The column is recognised so that nobody wonders, but its cells are never read and nothing of them is
    /// kept (data that has no purpose here).</summary>
    public bool Discard { get; init; }

    /// <summary>A discarded column that matching could use and does not use yet, unlike one that it has no purpose for.</summary>
    public bool IsUnusedYet { get; init; }
}
