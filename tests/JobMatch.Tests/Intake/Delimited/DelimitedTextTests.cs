using System.Text;
using CsCheck;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.Intake.Delimited;

public class DelimitedTextTests
{
    private const string Two = TraineeTable.Header + "\nNguyễn Văn An,15/03/2005,079204001234,0912345678,8 triệu\nLê Thị Đào,01/02/2006,,,\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Two) },
        { "UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Two)] },
        { "UTF-8", Encoding.UTF8.GetBytes(Two.Normalize(NormalizationForm.FormD)) },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Two.Replace(',', '\t'))] },
        { "UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Two)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Two) },
        { "Windows-1258", Windows1258(Two) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_the_encodings_people_save_in(string name, byte[] bytes)
    {
        using var file = TraineeTable.Open(bytes);
        var rows = file.Rows().ToArray();
        Assert.Equal(name, file.EncodingName);
        Assert.Equal(["Nguyễn Văn An", "Lê Thị Đào"], rows.Select(row => row.Get("ho_ten").AsText));
        Assert.Equal("8 triệu", rows[0].Get("luong").AsText);
        Assert.All(rows, row => Assert.Empty(row.Problems));
    }

    [Fact]
    public void Windows_1252_is_told_from_Windows_1258()
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var file = TraineeTable.Open(latin.GetBytes("ho_ten,ngay_sinh\nJosé Simão Müller Þór,15/03/2005\nÌrìna Òtto,1/1/2000\n"));
        Assert.Equal("Windows-1252", file.EncodingName);
        Assert.Equal("José Simão Müller Þór", file.Rows().First().Get("ho_ten").AsText);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Finds_the_delimiter(char delimiter)
    {
        using var file = TraineeTable.OpenText(
            "DANH SÁCH HỌC VIÊN, khoá 2025; lớp A\n" + TraineeTable.Header.Replace(',', delimiter) + $"\n\"An, A; B\"{delimiter}15/03/2005{delimiter}{delimiter}{delimiter}8\n");
        Assert.Equal(delimiter, file.Delimiter);
        var row = Assert.Single(file.Rows());
        Assert.Equal("An, A; B", row.Get("ho_ten").AsText);
        Assert.Equal(3, row.Row);
    }

    [Fact]
    public void A_sep_line_names_the_delimiter_and_is_no_row()
    {
        using var file = TraineeTable.OpenText("sep=;\r\nHọ và tên;Ngày sinh\r\nAn;15/03/2005\r\n");
        Assert.Equal(';', file.Delimiter);
        Assert.Equal(2, Assert.Single(file.Rows()).Row);
    }

    [Fact]
    public void A_quoted_cell_holds_line_ends_and_quotes_and_counts_as_one_row()
    {
        var rows = TraineeTable.RowsOf("Họ và tên,Ngày sinh\n\"An \"\"A\"\"\nB\",15/03/2005\nBình,1/1/2000\n");
        Assert.Equal("An \"A\"\nB", rows[0].Get("ho_ten").AsText);
        Assert.Equal((3, "Bình"), (rows[1].Row, rows[1].Get("ho_ten").AsText));
    }

    [Fact]
    public void An_unclosed_quote_costs_its_row_only()
    {
        var rows = TraineeTable.RowsOf("Họ và tên,Ngày sinh\n\"An,15/03/2005\nBình,1/1/2000\nChi,2/1/2000\n");
        Assert.Equal([true, false, false], rows.Select(row => row.IsRefused));
        Assert.Equal("A2", rows[0].Problems[0].Cell);
        Assert.Equal([2, 3, 4], rows.Select(row => row.Row));
    }

    [Fact]
    public void A_stray_quote_inside_a_cell_is_text_and_after_a_closed_cell_costs_its_row()
    {
        var rows = TraineeTable.RowsOf("Họ và tên,Ngày sinh\nCông ty \"ABC\" Việt Nam,1/1/2000\n\"ABC\" Việt,2/1/2000\nChi,3/1/2000\n");
        Assert.Equal("Công ty \"ABC\" Việt Nam", rows[0].Get("ho_ten").AsText);
        Assert.Equal([false, true, false], rows.Select(row => row.IsRefused));
    }

    [Fact]
    public void Mojibake_is_repaired_cell_by_cell_and_counted()
    {
        var broken = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes("Điện lạnh"));
        using var file = TraineeTable.OpenText($"Họ và tên,Ngày sinh,Mức lương\n{broken},1/1/2000,8 triệu\nHàn điện,2/1/2000,\n");
        Assert.Equal(["Điện lạnh", "Hàn điện"], file.Rows().Select(row => row.Get("ho_ten").AsText).ToArray());
        Assert.Contains("Đã sửa lỗi phông chữ (mã hoá sai) ở 1 ô.", file.Notices);
    }

    [Fact]
    public void Bytes_that_cannot_be_decoded_refuse_their_row_and_name_the_cell()
    {
        var bytes = Encoding.UTF8.GetBytes("Họ và tên,Ngày sinh\nNguyễn Thị Hoà,1/1/2000\nTrần #n,2/1/2000\n");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        using var file = TraineeTable.Open(bytes);
        var rows = file.Rows().ToArray();
        Assert.False(rows[0].IsRefused);
        Assert.Equal("A3", Assert.Single(rows[1].Problems).Cell);
        Assert.True(rows[1].IsRefused);
    }

    [Fact]
    public void Blank_rows_are_skipped_and_still_counted()
    {
        var rows = TraineeTable.RowsOf("STT,Họ và tên,Ngày sinh\n\n1,An,1/1/2000\n,,\n2,,\n3,Bình,2/1/2000\n\n");
        Assert.Equal([3, 6], rows.Select(row => row.Row));
    }

    [Fact]
    public void Too_many_cells_refuse_the_row_and_too_few_are_empty()
    {
        var rows = TraineeTable.RowsOf("Họ và tên,Ngày sinh,Mức lương\nAn,1/1/2000,8,5 triệu\nBình,2/1/2000\nChi,3/1/2000,8,,\n");
        Assert.Equal([true, false, false], rows.Select(row => row.IsRefused));
        Assert.Equal("4 ô", rows[0].Problems[0].Read);
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(rows[1].Problems).Severity);
        Assert.True(rows[1].Get("luong").IsEmpty);
        Assert.Empty(rows[2].Problems);
    }

    [Fact]
    public void A_line_longer_than_any_row_costs_itself_only()
    {
        var rows = TraineeTable.RowsOf("Họ và tên,Ngày sinh\nAn,1/1/2000\n" + new string('x', 20 << 20) + "\nBình,2/1/2000\n");
        Assert.Equal([false, true, false], rows.Select(row => row.IsRefused));
        Assert.Equal([2, 3, 4], rows.Select(row => row.Row));
    }

    [Fact]
    public void A_cell_longer_than_a_spreadsheet_can_hold_refuses_its_row()
    {
        var rows = TraineeTable.RowsOf($"Họ và tên,Ngày sinh\n{new string('x', 32_768)},1/1/2000\nBình,2/1/2000\n");
        Assert.Equal([true, false], rows.Select(row => row.IsRefused));
    }

    [Fact]
    public void Rows_outlive_the_reading_of_the_next_row()
    {
        var text = new StringBuilder("Họ và tên,Ngày sinh\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("Người số ").Append(i).Append(",1/1/2000\n");
        }

        var rows = TraineeTable.RowsOf(text.ToString());
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => $"Người số {i}"), rows.Select(row => row.Get("ho_ten").AsText));
    }

    [Fact]
    public void Any_texts_written_as_CSV_are_read_back()
    {
        var text = Gen.OneOf("aĐế\",;\n'=-1 |".Select(c => Gen.Const(c.ToString())).ToArray()).Array[1, 8].Select(string.Concat);
        text.Array[1, 3].Array[1, 5].Sample(table =>
        {
            var csv = new StringBuilder("Họ và tên,Ngày sinh,Mức lương\n");
            foreach (var cells in table)
            {
                csv.AppendJoin(',', cells.Prepend("x").Select(cell => $"\"{FormulaGuard.Add(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
            }

            var rows = TraineeTable.RowsOf(csv.ToString());
            var fields = new[] { "ngay_sinh", "luong" };
            return rows.Length == table.Length && rows.Zip(table).All(pair => fields.Zip(pair.Second).All(
                cell => pair.First.Get(cell.First).AsText == VietnameseText.Clean(cell.Second)));
        });
    }

    private static byte[] Windows1258(string text)
    {
        // The code page has letters with circumflex, breve and horn, and writes tones as marks after them.
        var code = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var split = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tones = parts.Where(part => part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323').ToArray();
            split.Append(string.Concat(parts.Except(tones)).Normalize(NormalizationForm.FormC)).Append(tones);
        }

        return code.GetBytes(split.ToString());
    }
}
