using System.Globalization;

namespace JobMatch.Tests.Supply.Importing;

/// <summary>Files of trainees in JobMatch's own template, with the few columns a test is about.</summary>
internal static class TraineeFile
{
    public const string School = "Trường Trung cấp nghề Thử";

    public const string Header = "Mã người học,Trường,Họ và tên,Ngày sinh,Chương trình đào tạo,Nơi ở hiện nay,Công việc mong muốn";

    public static string Of(params IEnumerable<string> rows) => string.Concat(rows.Prepend(Header).Select(row => row + "\n"));

    /// <summary>A file with rows 1 to <paramref name="count"/>, each storable.</summary>
    public static string Of(int count) => Of(Enumerable.Range(1, count).Select(number => Row(Id(number))));

    /// <summary>The id of a numbered row; its order as text is its order as a number.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"HS-{number:00000}");

    public static string Row(string id, string school = School, string name = "Lê Văn Thử", string birthDate = "15/08/2005", string wish = "Thợ hàn") =>
        $"{id},{school},{name},{birthDate},Hàn,\"Phường Đức Phổ, tỉnh Quảng Ngãi\",{wish}";
}
