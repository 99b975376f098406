namespace JobMatch.Intake.Tables;

/// <summary>Rows of one table in file order, blank ones included so that numbering stays true; forward only.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>Row as the spreadsheet program numbers it, from 1.</summary>
    public int Row { get; protected set; }

    /// <summary>Cells of the current row, empty ones included.</summary>
    public abstract int Width { get; }

    /// <summary>Why the current row cannot be trusted as a whole; null when it can.</summary>
    public RowFault? Fault { get; protected set; }

    /// <summary>False at the end of the table.</summary>
    public abstract bool Read();

    public abstract Cell CellAt(int column);

    /// <summary>True when the cell holds nothing but spaces; cheaper than reading it.</summary>
    public abstract bool IsBlank(int column);

    /// <summary>Columns on both sides that one merged cell of the current row covers; (column, column) without merging
    /// or where the format has none.</summary>
    public virtual (int From, int To) MergedAcross(int column) => (column, column);

    /// <summary>Last row of the merged cell at this place, or the current row without merging.</summary>
    public virtual int MergedDownTo(int column) => Row;

    public abstract void Dispose();
}

/// <summary>Damage to a row as a whole.</summary>
/// <param name="Column">From 0, where the damage was seen; null when unknown.</param>
/// <param name="Read">The beginning of what was read; empty when it must not be shown.</param>
internal sealed record RowFault(int? Column, string Read, string Expected, string? Suggestion);
