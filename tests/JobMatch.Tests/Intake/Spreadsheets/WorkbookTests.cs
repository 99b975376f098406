using System.IO.Compression;
using JobMatch.Intake.Tables;
using Xunit;

namespace JobMatch.Tests.Intake.Spreadsheets;

public class WorkbookTests
{
    [Fact]
    public void Cells_keep_their_kind_and_give_their_text()
    {
        var row = Assert.Single(RowsOf(new WorkbookBytes()
            .Row("Họ và tên", "Ngày sinh", "Mức lương", "Trình độ", "CCCD", "Điện thoại")
            .Row("Nguyễn Văn An", new DateOnly(2005, 3, 15), 8_500_000, true, 79204001234L, 912345678)));
        Assert.Equal((CellKind.Date, "2005-03-15", new DateOnly(2005, 3, 15)),
            (row.Get("ngay_sinh").Kind, row.Get("ngay_sinh").AsText, row.Get("ngay_sinh").AsDate));
        Assert.Equal((CellKind.Number, "8500000", 8_500_000.0),
            (row.Get("luong").Kind, row.Get("luong").AsText, row.Get("luong").AsNumber));
        Assert.Equal((CellKind.Bool, "TRUE", true), (row.Get("trinh_do").Kind, row.Get("trinh_do").AsText, row.Get("trinh_do").AsBool));
        Assert.Equal(("079204001234", "0912345678"), (row.Get("so_dinh_danh").AsText, row.Get("dien_thoai").AsText));
    }

    [Fact]
    public void Dates_as_text_and_as_numbers_are_told_apart_from_years()
    {
        var rows = RowsOf(new WorkbookBytes().Row("ho_ten", "ngay_sinh").Row("A", "15/03/2005").Row("B", 38426).Row("C", 2005).Row("D", 8.5));
        Assert.Equal(["15/03/2005", "2005-03-15", "2005", "8.5"], rows.Select(row => row.Get("ngay_sinh").AsText));
        Assert.Equal([CellKind.Text, CellKind.Date, CellKind.Number, CellKind.Number], rows.Select(row => row.Get("ngay_sinh").Kind));
    }

    [Fact]
    public void Formulas_give_their_stored_value_and_errors_name_their_cell()
    {
        var rows = RowsOf(new WorkbookBytes().Row("ho_ten", "ngay_sinh", "luong")
            .Row("A", "1/1/2000", WorkbookBytes.Formula("4+4", "8"))
            .Row("B", "1/1/2000", WorkbookBytes.Error("#REF!"))
            .Row("C", "1/1/2000", WorkbookBytes.Formula("4+4", null)));
        Assert.Equal([false, true, true], rows.Select(row => row.IsRefused));
        Assert.Equal("8", rows[0].Get("luong").AsText);
        Assert.Equal(["C3", "C4"], rows.Skip(1).Select(row => row.Problems[0].Cell));
        Assert.Equal("#REF!", rows[1].Problems[0].Read);
    }

    [Fact]
    public void Titles_merged_groups_and_the_numbering_line_belong_to_the_header()
    {
        using var file = TraineeTable.Open(new WorkbookBytes()
            .Row("SỞ NỘI VỤ TỈNH ĐỒNG NAI")
            .Row("DANH SÁCH HỌC VIÊN")
            .Row()
            .Row("STT", "Họ và tên", "Người liên hệ", null, "Nguyện vọng", null, "Ngày sinh")
            .Row(null, null, "Chức vụ", "Địa chỉ nhà", "Chức vụ", "Mức lương")
            .Row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")
            .Row(1, "Nguyễn Văn An", "Mẹ", "x", "Thợ hàn", 8_000_000, "15/03/2005")
            .Merge("A1:G1", "A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:G5")
            .ToArray());
        var row = Assert.Single(file.Rows());
        Assert.Equal((5, 7, 7), (file.Header.HeaderRow, file.Header.FirstDataRow, row.Row));
        Assert.Equal(("Nguyễn Văn An", "Mẹ", "Thợ hàn", "8000000", "15/03/2005"),
            (row.Get("ho_ten").AsText, row.Get("lh_chuc_vu").AsText, row.Get("chuc_vu").AsText, row.Get("luong").AsText, row.Get("ngay_sinh").AsText));
        Assert.Contains("Cột D «Người liên hệ – Địa chỉ nhà»: không có trong mẫu nên không được đọc.", file.Notices);
    }

    [Fact]
    public void A_cell_merged_downwards_counts_for_each_of_its_rows()
    {
        var rows = RowsOf(new WorkbookBytes().Row("ho_ten", "ngay_sinh", "luong").Row("An", "1/1/2000", 8).Row("Bình", null, 9).Row().Row("Chi", "2/1/2000", 7)
            .Merge("B2:B4"));
        Assert.Equal(["1/1/2000", "1/1/2000", "2/1/2000"], rows.Select(row => row.Get("ngay_sinh").AsText));
        Assert.Equal([2, 3, 5], rows.Select(row => row.Row));
    }

    [Fact]
    public void Hidden_sheets_and_sheets_with_other_columns_are_passed_over()
    {
        using var file = TraineeTable.Open(new WorkbookBytes()
            .Sheet("Ẩn", hidden: true).Row("ho_ten", "ngay_sinh").Row("Ẩn", "1/1/2000")
            .Sheet("Ghi chú").Row("Ngày sinh", "CCCD").Row("x", "y")
            .Sheet("Ví dụ").Row("ho_ten", "ngay_sinh").Row("Ví dụ", "1/1/2000")
            .Sheet("Lớp A").Row("ho_ten", "ngay_sinh").Row("An", "1/1/2000")
            .ToArray());
        Assert.Equal("Lớp A", file.SheetName);
        Assert.Equal("An", Assert.Single(file.Rows()).Get("ho_ten").AsText);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused()
    {
        var bytes = new WorkbookBytes().Row("ho_ten", "ngay_sinh").Row(new string('a', 30_000), "1/1/2000").ToArray();
        Assert.Equal(TableFileFault.TooLarge, TraineeTable.Refused(bytes, "bang.xlsx", TraineeTable.Options with { MaxUnpackedBytes = 20_000 }).Fault);
    }

    [Fact]
    public void A_workbook_that_declares_less_than_it_unpacks_to_is_cut_off_there()
    {
        var workbook = new WorkbookBytes().Row("ho_ten", "ngay_sinh");
        for (var i = 0; i < 2000; i++)
        {
            workbook.Row("Nguyễn Văn An", "1/1/2000");
        }

        var bytes = workbook.ToArray();
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            var size = BitConverter.GetBytes((int)zip.Entries.Max(entry => entry.Length));
            for (int at; (at = bytes.AsSpan().IndexOf(size)) >= 0;)
            {
                BitConverter.GetBytes(20_000).CopyTo(bytes, at);
            }
        }

        Assert.Equal(TableFileFault.Damaged, TraineeTable.Refused(bytes, "bang.xlsx").Fault);
    }

    [Fact]
    public void A_truncated_workbook_is_said_to_be_damaged()
    {
        var bytes = new WorkbookBytes().Row("ho_ten", "ngay_sinh").Row("An", "1/1/2000").ToArray();
        Assert.Equal(TableFileFault.Damaged, TraineeTable.Refused(bytes[..(bytes.Length / 2)], "bang.xlsx").Fault);
    }

    private static IntakeRow[] RowsOf(WorkbookBytes workbook)
    {
        using var file = TraineeTable.Open(workbook.ToArray(), "bang.xlsx");
        return [.. file.Rows()];
    }
}
