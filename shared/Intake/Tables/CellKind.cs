namespace JobMatch.Intake.Tables;

public enum CellKind : byte
{
    Empty,
    Text,
    Number,
    Date,
    Bool,

    /// <summary>The spreadsheet holds an error or a formula without a result; there is no value to read.</summary>
    Error,
}
