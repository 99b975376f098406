namespace JobMatch.Intake.Headers;

internal static class HeaderNotices
{
    public static IEnumerable<string> Of(HeaderMatch match)
    {
        var discarded = match.Columns.Where(column => column.Use == ColumnUse.Discarded).ToLookup(
            column => column.Field!.IsUnusedYet, column => $"cột {column.Letters} «{column.Header}»");
        if (discarded[false].Any())
        {
            yield return $"Không lưu, vì không cần cho việc kết nối việc làm: {string.Join(", ", discarded[false])}.";
        }

        if (discarded[true].Any())
        {
            yield return $"Phiên bản này chưa dùng nên không đọc và không lưu: {string.Join(", ", discarded[true])}.";
        }

        foreach (var column in match.Columns)
        {
            var name = $"Cột {column.Letters} «{column.Header}»";
            switch (column.Use)
            {
                case ColumnUse.Unknown:
                    yield return $"{name}: không có trong mẫu nên không được đọc.";
                    break;
                case ColumnUse.Duplicate:
                    var first = match.Columns.First(other => other.Field == column.Field && other.Use == ColumnUse.Read);
                    yield return $"{name}: trùng với cột {first.Letters} «{first.Header}» nên không được đọc.";
                    break;
            }
        }
    }

    public static string OfMissing(HeaderMatch match, string? sheet)
    {
        var where = sheet is null ? "" : $" trong trang tính «{sheet}»";
        var parts = match.Missing.Select(missing => missing.NearestHeader is null
            ? $"«{missing.Field.Label}»"
            : $"«{missing.Field.Label}» (có phải là cột «{missing.NearestHeader}» không?)");
        return $"Thiếu cột bắt buộc{where}: {string.Join(", ", parts)}. "
            + $"Dòng tiêu đề đọc được là dòng {match.HeaderRow}. Hãy sửa tên cột như trong mẫu rồi gửi lại.";
    }
}
