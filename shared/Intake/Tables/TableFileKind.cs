namespace JobMatch.Intake.Tables;

public enum TableFileKind
{
    /// <summary>Text with a delimiter, whatever the delimiter is.</summary>
    Csv,
    Xlsx,
    Xls,
}
