namespace JobMatch.Intake.Tables;

internal static class TableNotices
{
    public static IEnumerable<string> Of(TableFile file, RowReading reading, int examplesSkipped)
    {
        foreach (var notice in file.Header.Notices)
        {
            yield return notice;
        }

        if (reading.ColumnsWithoutHeader.Count > 0)
        {
            var letters = string.Join(", ", reading.ColumnsWithoutHeader.Take(10).Select(ColumnLetters.Of));
            yield return $"Cột {letters} có dữ liệu nhưng không có tiêu đề nên không được đọc.";
        }

        if (reading.RepairedCells > 0)
        {
            yield return $"Đã sửa lỗi phông chữ (mã hoá sai) ở {reading.RepairedCells} ô.";
        }

        if (examplesSkipped > 0)
        {
            yield return $"Đã bỏ qua {examplesSkipped} dòng giống hệt dòng ví dụ của mẫu.";
        }
    }
}
