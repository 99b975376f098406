using System.IO.Compression;
using System.Text;
using JobMatch.Intake.Tables;
using Xunit;

namespace JobMatch.Tests.Intake.Tables;

public class TableFileTests
{
    public static TheoryData<string, byte[], string> WrongTypes => new()
    {
        { "bang.xlsx", [.. "%PDF-1.7 "u8, .. new byte[200]], "PDF" },
        { "bang.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "ảnh" },
        { "bang.xlsx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "ảnh" },
        { "bang.xls", Encoding.UTF8.GetBytes("<html><body><table><tr><td>Họ và tên</td></tr></table></body></html>"), "HTML" },
        { "bang.xls", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "Excel 2003" },
        { "bang.xlsx", Zip(("word/document.xml", "<x/>")), "Word" },
        { "bang.xlsx", Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "OpenDocument" },
        { "bang.xlsx", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "ODS" },
        { "bang.csv", Zip(("a.txt", "x")), "ZIP" },
        { "bang.xls", Compound("WordDocument"), "Word" },
        { "bang.csv", [0, 1, 2, 3, 4, 5, 0, 0, 0, 9, 200, 1], "nhị phân" },
        { "bang.csv", Encoding.UTF8.GetBytes("{\"ho_ten\": \"An\"}"), "JSON" },
    };

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void Says_what_a_file_of_the_wrong_type_is(string fileName, byte[] bytes, string named)
    {
        var refused = TraineeTable.Refused(bytes, fileName);
        Assert.Equal(TableFileFault.WrongType, refused.Fault);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Contains(fileName, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_workbook_is_encrypted() =>
        Assert.Equal(TableFileFault.Encrypted, TraineeTable.Refused(Compound("EncryptedPackage"), "bang.xlsx").Fault);

    [Fact]
    public void Reads_by_content_whatever_the_extension_says()
    {
        using var csv = TraineeTable.Open(Encoding.UTF8.GetBytes("ho_ten,ngay_sinh\nAn,1/1/2000\n"), "bang.xlsx");
        using var xlsx = TraineeTable.Open(new WorkbookBytes().Row("ho_ten", "ngay_sinh").Row("An", "1/1/2000").ToArray(), "bang.csv");
        Assert.Equal((TableFileKind.Csv, TableFileKind.Xlsx), (csv.Kind, xlsx.Kind));
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Assert.Equal(TableFileFault.Empty, TraineeTable.Refused([], "bang.csv").Fault);

    [Fact]
    public void An_empty_workbook_is_said_to_be_empty() =>
        Assert.Equal(TableFileFault.Empty, TraineeTable.Refused(new WorkbookBytes().Sheet("Trang 1").ToArray(), "bang.xlsx").Fault);

    [Fact]
    public void A_header_without_rows_is_said_to_be_that()
    {
        Assert.Equal(TableFileFault.HeaderOnly, TraineeTable.Refused(Encoding.UTF8.GetBytes(TraineeTable.Header + "\n\n,,\n"), "bang.csv").Fault);
        Assert.Equal(TableFileFault.HeaderOnly, TraineeTable.Refused(new WorkbookBytes().Row("ho_ten", "ngay_sinh").ToArray(), "bang.xlsx").Fault);
    }

    [Fact]
    public void A_table_without_a_known_header_is_refused_with_the_wanted_columns()
    {
        var refused = TraineeTable.Refused("a,b\n1,2\n"u8.ToArray(), "bang.csv");
        Assert.Equal(TableFileFault.NoHeader, refused.Fault);
        Assert.Contains("«Họ và tên», «Ngày sinh»", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named_with_the_nearest_header()
    {
        var refused = TraineeTable.Refused(Encoding.UTF8.GetBytes("Họ tên học viên,CCCD,Ngày sinh\nAn,1,2\n"), "bang.csv");
        Assert.Equal(TableFileFault.MissingColumns, refused.Fault);
        Assert.Contains("«Họ và tên» (có phải là cột «Họ tên học viên» không?)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_size_limit_is_refused_whether_or_not_it_can_seek()
    {
        var options = TraineeTable.Options with { MaxBytes = 1000 };
        var bytes = Encoding.UTF8.GetBytes(TraineeTable.Header + new string('\n', 2000));
        Assert.Equal(TableFileFault.TooLarge, TraineeTable.Refused(bytes, "bang.csv", options).Fault);
        using var forward = new DeflateStream(new MemoryStream(Deflated(bytes)), CompressionMode.Decompress);
        Assert.Equal(TableFileFault.TooLarge, Assert.Throws<TableFileException>(() => TableFile.Open(forward, "bang.csv", options)).Fault);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes("ho_ten,ngay_sinh\nAn,1/1/2000\n");
        using var forward = new DeflateStream(new MemoryStream(Deflated(bytes)), CompressionMode.Decompress);
        using var file = TableFile.Open(forward, "bang.csv", TraineeTable.Options);
        Assert.Single(file.Rows());
    }

    [Fact]
    public void Digits_lose_no_zero_and_rounded_digits_refuse_the_row()
    {
        var rows = TraineeTable.RowsOf("Họ và tên,Ngày sinh,CCCD,Điện thoại\nAn,1/1/2000,79204001234,912345678\nBình,1/1/2000,7.92E+10,\n");
        Assert.Equal(("079204001234", "0912345678"), (rows[0].Get("so_dinh_danh").AsText, rows[0].Get("dien_thoai").AsText));
        Assert.False(rows[0].IsRefused);
        Assert.Equal("•••••••••34", rows[0].Problems[0].Read);
        Assert.True(rows[1].IsRefused);
    }

    [Fact]
    public void Discarded_columns_are_reported_and_never_kept()
    {
        using var file = TraineeTable.OpenText("Họ và tên,Tôn giáo,Ngày sinh\nAn,Phật giáo,1/1/2000\n");
        var row = Assert.Single(file.Rows());
        Assert.True(row.Get("ton_giao").IsEmpty);
        Assert.Equal(["An", "", "1/1/2000"], row.Originals);
        Assert.Contains(file.Notices, notice => notice.StartsWith("Không lưu", StringComparison.Ordinal) && notice.Contains("«Tôn giáo»", StringComparison.Ordinal));
    }

    [Fact]
    public void Accents_lost_in_saving_are_warned_about()
    {
        var row = Assert.Single(TraineeTable.RowsOf("ho_ten,ngay_sinh\nNguy?n V?n An,1/1/2000\n"));
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(row.Problems).Severity);
    }

    [Fact]
    public void A_problem_names_row_column_cell_and_masks_sensitive_values()
    {
        var row = Assert.Single(TraineeTable.RowsOf("Họ và tên,Ngày sinh,CCCD\nAn,32/13/2000,07920400123\n"));
        Assert.Equal(
            new(2, "Ngày sinh", "B2", "32/13/2000", "ngày/tháng/năm", "ví dụ 15/03/2005", ProblemSeverity.Error),
            row.Problem("ngay_sinh", "ngày/tháng/năm", "ví dụ 15/03/2005"));
        Assert.Equal("•••••••••23", row.Problem("so_dinh_danh", "12 chữ số").Read);
        Assert.Null(row.Problem("luong", "số tiền").Cell);
    }

    [Fact]
    public void A_problem_quotes_a_cell_without_the_contacts_in_it()
    {
        var row = Assert.Single(TraineeTable.RowsOf("Họ và tên,Ngày sinh,Nơi làm việc ưu tiên 1\nAn,1/1/2000,\"gần nhà, gọi 0905 123 456\"\n"));
        Assert.Equal("gần nhà, gọi [đã bỏ liên hệ]", row.Problem("noi_uu_tien", "tên tỉnh, xã, phường").Read);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Compound(string streamName)
    {
        var bytes = new byte[2048];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(streamName).CopyTo(bytes, 1024);
        return bytes;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return stream.ToArray();
    }
}
