using System.Text;
using JobMatch.Contracts.Intake;
using JobMatch.Tests.Host;
using JobMatch.Tests.Intake;
using Xunit;

namespace JobMatch.Tests.Supply.Importing;

/// <summary>Files as they really come, sent to the running product.</summary>
public sealed class BadFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_without_rows_or_of_another_type_fail_with_a_sentence_and_leave_nothing()
    {
        await using var application = await JobMatchApplication.StartAsync();
        Assert.Contains("trống", (await application.ImportTraineesAsync([], "nguoi-hoc.csv")).Failure, StringComparison.Ordinal);
        Assert.Contains("chỉ có dòng tiêu đề", (await application.ImportTraineesAsync(TraineeFile.Header)).Failure, StringComparison.Ordinal);
        Assert.NotEmpty((await application.ImportTraineesAsync("\u0089PNG\r\n\u001a\n0123456789"u8.ToArray(), "anh.csv")).Failure);
        Assert.NotEmpty((await application.ImportTraineesAsync("%PDF-1.7\n1 0 obj\n<< >>\n"u8.ToArray(), "danh-sach.xlsx")).Failure);
        Assert.NotEmpty((await application.ImportTraineesAsync("PK\u0003\u0004 nothing of a workbook"u8.ToArray(), "danh-sach.xlsx")).Failure);
        Assert.Contains("Mã người học", (await application.ImportTraineesAsync("a,b,c\n1,2,3\n")).Failure, StringComparison.Ordinal);
        Assert.Equal((0, 0), await application.Supply.CountAsync(Cancellation));
        Assert.Empty(application.Folder.Incoming());
    }

    [Fact]
    public async Task A_file_of_the_other_kind_is_refused_as_a_whole()
    {
        await using var application = await JobMatchApplication.StartAsync();
        Assert.NotEmpty((await application.ImportDemandAsync(TraineeFile.Of(3))).Failure);
        Assert.Equal((0, 0), await application.Demand.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_workbook_with_the_extension_of_text_and_text_with_that_of_a_workbook_are_read()
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportTraineesAsync(Workbook().ToArray(), "nguoi-hoc.csv")).Holds(added: 1);
        (await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-2")), "nguoi-hoc.xlsx")).Holds(added: 1);
    }

    [Fact]
    public async Task A_file_over_the_limit_of_the_options_is_refused_while_it_arrives_and_nothing_is_kept()
    {
        await using var application = await JobMatchApplication.StartAsync(settings: ("Import:MaxFileMegabytes", "1"));
        using var file = new EndlessStream();
        var failure = await Assert.ThrowsAsync<FileTooLargeException>(
            () => application.Imports(ImportKind.Trainees).StartAsync(file, "lon.csv", null, Cancellation));
        Assert.Contains("1 MB", failure.Message, StringComparison.Ordinal);
        Assert.Contains("lon.csv", failure.Message, StringComparison.Ordinal);
        Assert.True(file.Given < 2 * 1024 * 1024, $"{file.Given} bytes were read.");
        Assert.Empty(application.Folder.Incoming());
        Assert.Empty(await application.Imports(ImportKind.Trainees).RecentAsync(10, Cancellation));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("20000")]
    public async Task A_limit_that_makes_no_sense_is_said_at_start(string megabytes) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => JobMatchApplication.StartAsync(settings: ("Import:MaxFileMegabytes", megabytes)));

    [Fact]
    public async Task A_workbook_may_have_merged_headers_formulas_and_dates_as_text_and_as_numbers()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var workbook = new WorkbookBytes().Sheet("Danh sách")
            .Row("DANH SÁCH NGƯỜI HỌC NĂM 2026")
            .Row("Mã người học", "Trường", "Thông tin người học", null, "Nơi ở hiện nay", "Mức lương mong muốn")
            .Row(null, null, "Họ và tên", "Ngày sinh", null, null)
            .Merge("A1:F1", "C2:D2", "A2:A3", "B2:B3", "E2:E3", "F2:F3")
            .Row("HS-1", TraineeFile.School, "Lê Văn Một", new DateOnly(2005, 8, 15), "Phường Đức Phổ, Quảng Ngãi", 8_000_000)
            .Row("HS-2", TraineeFile.School, WorkbookBytes.Formula("\"Lê Văn \"&\"Hai\"", "Lê Văn Hai"), "15/08/2005", "Phường Đức Phổ, Quảng Ngãi", "8 triệu")
            .Row("HS-3", TraineeFile.School, "Lê Văn Ba", 38579, "Phường Đức Phổ, Quảng Ngãi", "8tr")
            .ToArray();
        (await application.ImportTraineesAsync(workbook, "nguoi-hoc.xlsx")).Holds(added: 3);
        Assert.Equal("Lê Văn Hai", (await application.TraineeAsync("HS-2")).Name);
        foreach (var id in new[] { "HS-1", "HS-2", "HS-3" })
        {
            Assert.Equal(8_000_000, (await application.TraineeAsync(id)).Profile.Pay?.MinVnd);
        }
    }

    [Fact]
    public async Task Dates_of_a_workbook_mean_the_same_as_text_as_a_date_and_as_a_number()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var workbook = new WorkbookBytes()
            .Row("Mã người học", "Trường", "Họ và tên", "Ngày sinh", "Nơi ở hiện nay")
            .Row("HS-1", TraineeFile.School, "Lê Văn Một", new DateOnly(2009, 6, 18), "Phường Đức Phổ, Quảng Ngãi")
            .Row("HS-2", TraineeFile.School, "Lê Văn Hai", "18/06/2009", "Phường Đức Phổ, Quảng Ngãi")
            .Row("HS-3", TraineeFile.School, "Lê Văn Ba", 39982, "Phường Đức Phổ, Quảng Ngãi")
            .ToArray();
        (await application.ImportTraineesAsync(workbook, "nguoi-hoc.xlsx")).Holds(added: 3);
        foreach (var id in new[] { "HS-1", "HS-2", "HS-3" })
        {
            Assert.Equal(new DateOnly(2027, 6, 18), (await application.TraineeAsync(id)).Profile.MinorUntil);
        }
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-8 with mark")]
    [InlineData("Windows-1258")]
    [InlineData("UTF-16")]
    [InlineData("semicolons")]
    [InlineData("tabs")]
    [InlineData("decomposed")]
    [InlineData("mojibake")]
    public async Task However_text_was_saved_the_same_people_are_stored(string saving)
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportTraineesAsync(Saved(saving), "nguoi-hoc.csv")).Holds(added: 3);
        var card = await application.TraineeAsync("HS-00002");
        Assert.Equal("Lê Văn Thử", card.Name);
        Assert.Equal(TraineeFile.School, card.Profile.SchoolName);
        Assert.Equal("51", card.Profile.Home?.Province);
        Assert.Equal("Thợ hàn", card.Profile.WishText);
        Assert.Equal(3, (await application.SearchUntilFoundAsync("tho han", 3)).Total);

        // Sent again as plain UTF-8 it is recognised as the same.
        (await application.ImportTraineesAsync(TraineeFile.Of(3))).Holds(unchanged: 3);
    }

    [Fact]
    public async Task A_row_with_too_many_columns_costs_that_row_only()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var outcome = await application.ImportTraineesAsync(
            TraineeFile.Of(TraineeFile.Row("HS-1"), TraineeFile.Row("HS-2") + ",thừa,nữa", TraineeFile.Row("HS-3")));
        outcome.Holds(added: 2, refused: 1);
        Assert.Equal(3, outcome.Refusal.Row);

        // What was too much is given back behind the reason.
        var lines = System.Text.Encoding.UTF8.GetString(await application.RefusedRowsAsync(outcome.Report, TableFormat.Csv)).Split("\r\n");
        Assert.StartsWith("HS-2,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",thừa,nữa", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_reused_by_another_school_are_other_people()
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportTraineesAsync(TraineeFile.Of(5))).Holds(added: 5);
        var other = TraineeFile.Of(Enumerable.Range(1, 5).Select(number => TraineeFile.Row(TraineeFile.Id(number), "Trường Khác", "Kim Thị Khác")));
        (await application.ImportTraineesAsync(other)).Holds(added: 5);
        Assert.Equal((10, 2), await application.Supply.CountAsync(Cancellation));
        Assert.Equal("Lê Văn Thử", (await application.TraineeAsync("HS-00001", TraineeFile.School)).Name);
        Assert.Equal("Kim Thị Khác", (await application.TraineeAsync("HS-00001", "Trường Khác")).Name);
    }

    [Fact]
    public async Task An_id_twice_in_one_file_is_one_person_as_the_last_row_says()
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportTraineesAsync(TraineeFile.Of(
            TraineeFile.Row("HS-1", wish: "Thợ hàn"), TraineeFile.Row("HS-1", wish: "Thợ may")))).Holds(added: 1, changed: 1);
        var card = await application.TraineeAsync("HS-1");
        Assert.Equal((2, "Thợ may"), (card.Profile.Version, card.Profile.WishText));
        Assert.Equal(1, (await application.SearchUntilFoundAsync("thợ may", 1)).Total);
    }

    private static WorkbookBytes Workbook() => new WorkbookBytes()
        .Row("Mã người học", "Trường", "Họ và tên", "Ngày sinh", "Nơi ở hiện nay")
        .Row("HS-1", TraineeFile.School, "Lê Văn Một", "15/08/2005", "Phường Đức Phổ, Quảng Ngãi");

    private static byte[] Saved(string saving)
    {
        var text = TraineeFile.Of(3);
        var vietnamese = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        return saving switch
        {
            "UTF-8" => Encoding.UTF8.GetBytes(text),
            "UTF-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "Windows-1258" => vietnamese.GetBytes(Windows1258(text)),
            "semicolons" => Encoding.UTF8.GetBytes(Separated(text, ';')),
            "tabs" => Encoding.UTF8.GetBytes(Separated(text, '\t')),
            "decomposed" => Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
            "mojibake" => Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(text))),
            _ => throw new ArgumentOutOfRangeException(nameof(saving)),
        };
    }

    /// <summary>The place has a comma of its own, in quotes; all others separate.</summary>
    private static string Separated(string text, char separator) =>
        text.Replace(',', separator).Replace($"Phổ{separator} tỉnh", "Phổ, tỉnh", StringComparison.Ordinal);

    /// <summary>Windows-1258 has letters with circumflex, breve and horn, and tone marks as characters of their own.</summary>
    private static string Windows1258(string text)
    {
        const string Tones = "\u0300\u0301\u0303\u0309\u0323";
        var written = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.FirstOrDefault(Tones.Contains);
            written.Append(tone == 0 ? parts.Normalize(NormalizationForm.FormC) : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone);
        }

        return written.ToString();
    }

    /// <summary>A file without end, so that only a limit can end its reading.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
