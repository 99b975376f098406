using JobMatch.Host.Commands;
using Xunit;

namespace JobMatch.Tests.Host.Commands;

/// <summary>What is said of a command line that cannot be understood: in Vietnamese, with the name of what is wrong.</summary>
public sealed class ParseErrorsTests
{
    [Theory]
    [InlineData("lists --foo", "Không có lệnh hoặc tham số «--foo». Xem cách dùng: lists --help")]
    [InlineData("khong-co", "Không có lệnh hoặc tham số «khong-co». Xem cách dùng: --help")]
    [InlineData("lists --length nhieu", "«nhieu» không dùng được cho --length: cần số nguyên. Xem cách dùng: lists --help")]
    [InlineData("lists --length 51", "--length phải từ 1 đến 50. Xem cách dùng: lists --help")]
    [InlineData("lists --length -1", "--length phải từ 1 đến 50. Xem cách dùng: lists --help")]
    [InlineData("lists --spread nua", "«nua» không dùng được cho --spread: cần số, ví dụ 0.3. Xem cách dùng: lists --help")]
    [InlineData("lists --spread 3,0", "--spread phải từ 0 đến 1, ví dụ 0.3. Xem cách dùng: lists --help")]
    [InlineData("train --simulate -1", "--simulate phải từ 0 đến 2147483647. Xem cách dùng: train --help")]
    [InlineData("lists --spread NaN", "--spread phải từ 0 đến 1, ví dụ 0.3. Xem cách dùng: lists --help")]
    [InlineData("match X --top muoi", "«muoi» không dùng được cho --top: cần số nguyên. Xem cách dùng: match --help")]
    [InlineData("match X --top 0", "--top phải từ 1 đến 1000. Xem cách dùng: match --help")]
    [InlineData("serve --port 70000", "--port phải từ 0 đến 65535 (0: chọn cổng trống). Xem cách dùng: serve --help")]
    [InlineData("serve --port cong", "«cong» không dùng được cho --port: cần số nguyên. Xem cách dùng: serve --help")]
    [InlineData("train --simulate 1 --vacancies 0", "--vacancies phải từ 1 đến 5000. Xem cách dùng: train --help")]
    [InlineData("import demand f.csv --max-megabytes -3", "--max-megabytes phải từ 1 đến 100000. Xem cách dùng: import demand --help")]
    [InlineData("match", "Thiếu VACANCY sau «match». Xem cách dùng: match --help")]
    [InlineData("lists --out", "--out cần một giá trị đi kèm. Xem cách dùng: lists --help")]
    [InlineData("generate --trainees 5", "Thiếu --vacancies.\nThiếu --out. Xem cách dùng: generate --help")]
    [InlineData("place --by ai", "Không có «ai»; chọn một trong: trainees, employers. Xem cách dùng: place --help")]
    [InlineData("--data a --data b lists", "--data chỉ được ghi một lần. Xem cách dùng: lists --help")]
    [InlineData("models", "Thiếu tên lệnh. Xem cách dùng: models --help")]
    [InlineData("", "Thiếu tên lệnh. Xem cách dùng: --help")]
    public void A_command_line_that_is_not_understood_says_why(string line, string expected)
    {
        var written = new StringWriter { NewLine = "\n" };
        ParseErrors.Write(CommandLine.Build().Parse(line), written);
        Assert.Equal(expected + "\n", written.ToString());
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("0,1")]
    public void A_decimal_comma_is_a_decimal_point(string written)
    {
        var parsed = CommandLine.Build().Parse($"lists --spread {written}");
        Assert.Empty(parsed.Errors);
        Assert.Equal(0.1, parsed.GetValue<double>("--spread"));
    }
}
