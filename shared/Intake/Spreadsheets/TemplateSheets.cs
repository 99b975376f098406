namespace JobMatch.Intake.Spreadsheets;

/// <summary>Sheets of the templates.</summary>
internal static class TemplateSheets
{
    public const string Data = "Dữ liệu";
    public const string Help = "Hướng dẫn";
    public const string Example = "Ví dụ";
    public const string Lists = "Danh mục";
}
