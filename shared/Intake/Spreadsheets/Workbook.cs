using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Spreadsheets;

internal static class Workbook
{
    public static TableContent Open(Stream stream, string fileName, TableFileKind kind, TableFileOptions options) => throw new NotSupportedException();
}
