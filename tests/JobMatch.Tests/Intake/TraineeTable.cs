using System.Text;
using JobMatch.Intake.Schemas;
using JobMatch.Intake.Tables;
using Xunit;

namespace JobMatch.Tests.Intake;

/// <summary>A small schema with one field of each sort, and short ways to open tables with it.</summary>
internal static class TraineeTable
{
    public const string Header = "Họ và tên,Ngày sinh,CCCD,Điện thoại,Mức lương";

    public static readonly TableSchema Schema = new(
    [
        new("ho_ten", "Họ và tên", Required: true) { Aliases = ["Họ, chữ đệm và tên khai sinh"], Example = "Nguyễn Văn An" },
        new("ngay_sinh", "Ngày sinh", Required: true) { Kind = FieldKind.Date, Aliases = ["Ngày, tháng, năm sinh"], Example = "15/03/2005" },
        new("so_dinh_danh", "Số CCCD/CMND (mã số định danh)") { Kind = FieldKind.PersonalId, Sensitive = true, Aliases = ["CCCD"] },
        new("dien_thoai", "Số điện thoại") { Kind = FieldKind.Phone, Aliases = ["Điện thoại"] },
        new("luong", "Mức lương (đồng/tháng)") { Kind = FieldKind.Money },
        new("trinh_do", "Trình độ") { Kind = FieldKind.Choice, Options = ["Sơ cấp", "Trung cấp", "Cao đẳng, cao đẳng nghề"], Example = "Trung cấp" },
        new("noi_uu_tien", "Nơi làm việc ưu tiên 1") { IsList = true, Kind = FieldKind.Place },
        new("chuc_vu", "Chức vụ"),
        new("lh_chuc_vu", "Chức vụ người liên hệ") { Aliases = ["Người liên hệ – Chức vụ"] },
        new("ton_giao", "Tôn giáo") { Discard = true },
    ]);

    public static readonly TableFileOptions Options = new(Schema);

    public static TableFile Open(byte[] bytes, string fileName = "danh-sach.csv", TableFileOptions? options = null) =>
        TableFile.Open(new MemoryStream(bytes), fileName, options ?? Options);

    public static TableFile OpenText(string text, Encoding? encoding = null) => Open((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static IntakeRow[] RowsOf(string text)
    {
        using var file = OpenText(text);
        return [.. file.Rows()];
    }

    public static TableFileException Refused(byte[] bytes, string fileName, TableFileOptions? options = null) =>
        Assert.Throws<TableFileException>(() => Open(bytes, fileName, options).Dispose());
}
