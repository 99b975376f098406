using JobMatch.Intake.Headers;
using Xunit;

namespace JobMatch.Tests.Intake.Headers;

public class HeaderMatcherTests
{
    [Theory]
    [InlineData("ho_ten", "ho_ten")]
    [InlineData("HỌ VÀ TÊN (*)", "ho_ten")]
    [InlineData("1. Họ, chữ đệm và tên khai sinh", "ho_ten")]
    [InlineData("Ho va ten", "ho_ten")]
    [InlineData("Họ và\ntên *", "ho_ten")]
    [InlineData("10.1 Ngày, tháng, năm sinh", "ngay_sinh")]
    [InlineData("II. Ngày_sinh", "ngay_sinh")]
    [InlineData("4. Số CCCD/CMND", "so_dinh_danh")]
    [InlineData("Mức lương", "luong")]
    [InlineData("Mức lương (triệu đồng)", "luong")]
    [InlineData("Tôn giáo:", "ton_giao")]
    [InlineData("Màu tóc", null)]
    public void Knows_a_header_however_it_is_written(string header, string? fieldId) =>
        Assert.Equal(fieldId, HeaderMatcher.Match(TraineeTable.Schema, ["chuc_vu", header])!.Columns[1].Field?.Id);

    [Fact]
    public void Exact_accents_win_over_folded_ones()
    {
        var schema = new JobMatch.Intake.Schemas.TableSchema([new("ban", "Bàn"), new("bang", "Bản"), new("so", "Số")]);
        var match = HeaderMatcher.Match(schema, ["Bản", "Bàn", "so"])!;
        Assert.Equal(["bang", "ban", "so"], match.Columns.Select(column => column.Field!.Id));
    }

    [Fact]
    public void Several_columns_bring_one_list_field()
    {
        var row = Assert.Single(TraineeTable.RowsOf(
            "ho_ten,ngay_sinh,Nơi làm việc ưu tiên 1,Nơi làm việc ưu tiên 2\nAn,1/1/2000,Biên Hoà,Long Thành\n"));
        Assert.Equal(["Biên Hoà", "Long Thành"], row.GetAll("noi_uu_tien").Select(cell => cell.AsText));
    }

    [Fact]
    public void A_second_column_for_a_field_is_not_read_and_reported()
    {
        using var file = TraineeTable.OpenText("Họ và tên,Ngày sinh,ho ten\nAn,1/1/2000,Bình\n");
        Assert.Equal("An", Assert.Single(file.Rows()).Get("ho_ten").AsText);
        Assert.Contains("Cột C «ho ten»: trùng với cột A «Họ và tên» nên không được đọc.", file.Notices);
    }

    [Fact]
    public void Columns_that_are_not_used_yet_are_told_from_those_that_have_no_purpose()
    {
        var match = HeaderMatcher.Match(JobMatch.Supply.Importing.TraineeForms.JobSeeker.Schema,
            ["Họ và tên", "Số CCCD/CMND", "Ngày sinh", "Tôn giáo", "Nơi làm việc", "Trình độ CMKT khác + chuyên ngành", "Thị lực"])!;
        Assert.Equal(
            [
                "Không lưu, vì không cần cho việc kết nối việc làm: cột D «Tôn giáo», cột G «Thị lực».",
                "Phiên bản này chưa dùng nên không đọc và không lưu: cột E «Nơi làm việc», cột F «Trình độ CMKT khác + chuyên ngành».",
            ],
            match.Notices);
    }

    [Fact]
    public void A_header_below_titles_is_found_in_text_too()
    {
        var row = Assert.Single(TraineeTable.RowsOf("UBND TỈNH,,\n,,\nDanh sách lớp,,\nHọ và tên,Ngày sinh,CCCD\nAn,1/1/2000,\n"));
        Assert.Equal((5, "An"), (row.Row, row.Get("ho_ten").AsText));
    }

    [Fact]
    public void Groups_above_sub_headers_are_understood_without_merged_cells()
    {
        var row = Assert.Single(TraineeTable.RowsOf(
            "Họ và tên,Ngày sinh,Người liên hệ,,Công việc\n,,Họ tên mẹ,Chức vụ,Chức vụ\nAn,1/1/2000,Hoa,Giáo viên,Thợ hàn\n"));
        Assert.Equal(("An", "Giáo viên", "Thợ hàn"), (row.Get("ho_ten").AsText, row.Get("lh_chuc_vu").AsText, row.Get("chuc_vu").AsText));
    }
}
