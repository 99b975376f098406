using CsCheck;
using JobMatch.Intake.Refusals;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.Intake.Refusals;

public class RefusedRowsWriterTests
{
    private static readonly string[] Header = ["Họ và tên", "Ngày sinh", "Mức lương"];

    public static TheoryData<bool> Formats => [true, false];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_refused_row_comes_back_as_it_was_and_its_added_columns_are_ignored(bool isXlsx)
    {
        using var sent = TraineeTable.OpenText("Họ và tên,Tôn giáo,Ngày sinh,Mức lương\nAn,x,32/1/2000,+84 9\n");
        var row = Assert.Single(sent.Rows());
        var bytes = Written(isXlsx, RefusedRowsWriter.HeaderOf(sent.Header), writer => writer.Write(row, [row.Problem("ngay_sinh", "ngày có thật")]));
        using var again = TraineeTable.Open(bytes);
        var same = Assert.Single(again.Rows());
        Assert.Equal(("An", "32/1/2000", "+84 9"), (same.Get("ho_ten").AsText, same.Get("ngay_sinh").AsText, same.Get("luong").AsText));
        Assert.Equal(["2", "Ngày sinh: đọc được «32/1/2000», cần ngày có thật."], same.Originals.TakeLast(2));
        Assert.DoesNotContain(again.Notices, notice => notice.Contains("Lý do", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rows_refused_twice_get_the_added_columns_once(bool isXlsx)
    {
        var first = Written(isXlsx, Header, writer => writer.Write(7, ["An", "x", ""], "sai ngày"));
        using var file = TraineeTable.Open(first);
        var row = Assert.Single(file.Rows());
        var second = Written(isXlsx, RefusedRowsWriter.HeaderOf(file.Header), writer => writer.Write(row.Row, row.Originals, "vẫn sai"));
        using var again = TraineeTable.Open(second);
        Assert.Equal(5, again.Header.Columns.Count);
        Assert.Equal("vẫn sai", Assert.Single(again.Rows()).Originals[^1]);
    }

    [Fact]
    public void Cells_beyond_the_header_are_given_back_behind_the_reason()
    {
        using var sent = TraineeTable.OpenText("Họ và tên,Ngày sinh\nAn,1/1/2000,8 triệu,\n");
        var row = Assert.Single(sent.Rows());
        Assert.True(row.IsRefused);
        Assert.Equal(["An", "1/1/2000", "8 triệu", ""], row.Originals);
        var bytes = Written(isXlsx: false, RefusedRowsWriter.HeaderOf(sent.Header), writer => writer.Write(row, row.Problems));
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.StartsWith("An,1/1/2000,2,", text.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.EndsWith(",8 triệu,\r\n", text, StringComparison.Ordinal);

        // Sent again as it is, it is refused again, with nothing lost.
        using var again = TraineeTable.Open(bytes);
        Assert.Contains("8 triệu", Assert.Single(again.Rows()).Originals);
    }

    [Fact]
    public void A_CSV_cell_is_never_a_formula()
    {
        var text = System.Text.Encoding.UTF8.GetString(Written(isXlsx: false, Header, writer => writer.Write(2, ["=1+1", "@x", "-5"], "")));
        Assert.Contains("'=1+1,'@x,'-5,2,", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_texts_come_back(bool isXlsx)
    {
        var text = Gen.OneOf("aĐế\",;\n=-+@1 |\u0001".Select(c => Gen.Const(c.ToString())).Append(Gen.Const("😀")).ToArray()).Array[1, 8].Select(string.Concat);
        Gen.Select(text, text).Array[1, 4].Sample(
            table =>
            {
                var bytes = Written(isXlsx, Header, writer =>
                {
                    foreach (var (a, b) in table)
                    {
                        writer.Write(1, ["x", a, b], "lý do");
                    }
                });
                using var file = TraineeTable.Open(bytes);
                var rows = file.Rows().ToArray();
                return rows.Length == table.Length && rows.Zip(table).All(pair =>
                    pair.First.Get("ngay_sinh").AsText == Clean(pair.Second.Item1) && pair.First.Get("luong").AsText == Clean(pair.Second.Item2));
            },
            iter: isXlsx ? 50 : 500);
    }

    private static string Clean(string text) => VietnameseText.Clean(text);

    private static byte[] Written(bool isXlsx, IReadOnlyList<string> header, Action<RefusedRowsWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = isXlsx ? RefusedRowsWriter.Xlsx(stream, header) : RefusedRowsWriter.Csv(stream, header))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
