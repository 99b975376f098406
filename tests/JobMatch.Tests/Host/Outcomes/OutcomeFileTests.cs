using JobMatch.Contracts.Matching;
using JobMatch.Host.Commands;
using JobMatch.Host.Outcomes;
using Xunit;

namespace JobMatch.Tests.Host.Outcomes;

public sealed class OutcomeFileTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Mã tin tuyển dụng,Mã người học,Kết quả,Ngày,Lý do")]
    [InlineData("vacancy,trainee,outcome,date,reason")]
    public void A_table_is_read_by_Vietnamese_or_English_headers(string header)
    {
        var file = Read("ket-qua.csv", header + "\nTD-1,HS-1,đã đi làm,15/03/2026,\nTD-1,HS-2,het cho,2026-03-16,\n");
        Assert.Empty(file.Refused);
        Assert.Equal(
            [
                new(2, "TD-1", "HS-1", OutcomeStep.Started, new(2026, 3, 15)),
                new(3, "TD-1", "HS-2", OutcomeStep.RefusedForLackOfOpenings, new(2026, 3, 16)),
            ],
            file.Rows);
    }

    [Fact]
    public void JSON_lines_are_read_one_by_one_and_a_broken_one_costs_itself_alone()
    {
        var file = Read("ket-qua.jsonl", """
            {"vacancy":"TD-1","trainee":"HS-1","outcome":"shortlisted","date":"2026-03-15"}
            {"vacancy":"TD-1",

            ["TD-1"]
            {"vacancy":"TD-1","trainee":"HS-2","outcome":"refused-by-employer","date":"2026-03-15","reason":"thiếu chứng chỉ"}
            """);
        Assert.Equal([1, 5], file.Rows.Select(row => row.Row));
        Assert.Equal([2, 4], file.Refused.Select(row => row.Row));
    }

    [Theory]
    [InlineData(",HS-1,opened,15/03/2026,", "Thiếu mã tin")]
    [InlineData("TD-1,,opened,15/03/2026,", "Thiếu mã người học")]
    [InlineData("TD-1,HS-1,thuê,15/03/2026,", "Không hiểu kết quả «thuê»")]
    [InlineData("TD-1,HS-1,refused-by-employer,15/03/2026,", "phải ghi lý do")]
    [InlineData("TD-1,HS-1,opened,hôm nọ,", "Không đọc được ngày «hôm nọ»")]
    [InlineData("TD-1,HS-1,opened,3/2026,", "Không đọc được ngày")]
    [InlineData("TD-1,HS-1,opened,15/03/2027,", "tương lai")]
    public void A_row_that_cannot_be_taken_is_refused_with_its_reason_and_the_rest_is_kept(string line, string reason)
    {
        var file = Read("ket-qua.csv", $"vacancy,trainee,outcome,date,reason\n{line}\nTD-1,HS-1,opened,15/03/2026,\n");
        var refused = Assert.Single(file.Refused);
        Assert.Equal(2, refused.Row);
        Assert.Contains(reason, refused.Problem, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(file.Rows).Row);
    }

    [Fact]
    public void A_file_that_is_not_there_or_no_table_is_refused_as_a_whole()
    {
        Assert.Throws<CommandException>(() => OutcomeFile.Read(new FileInfo(Path.Combine(_folder.Path, "khong-co.csv")), Today));
        Assert.Throws<CommandException>(() => Read("khac.csv", "a,b\n1,2\n"));
    }

    private OutcomeFile Read(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return OutcomeFile.Read(new FileInfo(path), Today);
    }
}
