namespace JobMatch.Tests.Demand.Importing;

/// <summary>Files of vacancies in JobMatch's own template, with the few columns a test is about.</summary>
internal static class VacancyFile
{
    public const string Header = "Mã tin tuyển dụng,Doanh nghiệp,Mã số thuế,Tên công việc,Số lượng tuyển,Nơi làm việc,Người liên hệ,Số điện thoại";

    public static string Of(params IEnumerable<string> rows) => string.Concat(rows.Prepend(Header).Select(row => row + "\n"));

    public static string Row(
        string id, string employer = "Công ty TNHH Thử", string taxCode = "", string title = "Thợ hàn", string openings = "2", string contact = "") =>
        $"{id},{employer},{taxCode},{title},{openings},\"Phường Đức Phổ, tỉnh Quảng Ngãi\",{contact},{contact}";
}
