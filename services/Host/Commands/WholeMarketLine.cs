using System.CommandLine;
using JobMatch.Contracts.Matching;

namespace JobMatch.Host.Commands;

/// <summary>The words of the commands that propose for everybody at once.</summary>
internal static class WholeMarketLine
{
    private const int DefaultLength = 5;
    private const int MostLength = 50;

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Ghi cả danh sách ra tệp CSV này, mở được bằng Excel", HelpName = "FILE" };

    public static Command Lists()
    {
        var length = new Option<int>("--length") { Description = "Số việc nhiều nhất cho một người", DefaultValueFactory = _ => DefaultLength };
        length.Between(1, MostLength);
        var dial = new Option<double>("--spread")
        {
            Description = "Mỗi danh sách chịu giảm tối đa bao nhiêu độ phù hợp (từ 0 đến 1) để việc ít người cũng có người xem; 0: việc phù hợp nhất với từng người",
            DefaultValueFactory = _ => IWholeMarket.DefaultDial,
            CustomParser = OptionRange.Decimal,
        };
        dial.Between(0.0, 1.0, ", ví dụ 0.3");
        var command = new Command("lists", "Danh sách việc làm gợi ý cho mọi người học cùng lúc, dàn đều theo số chỗ") { length, dial, Out, CommandLine.Json };
        command.SetAction((parsed, cancellation) => CommandLine.Run(() => WholeMarketCommands.ListAsync(
            parsed.GetRequiredValue(CommandLine.Data), parsed.GetValue(length), parsed.GetValue(dial), parsed.GetValue(Out),
            parsed.GetValue(CommandLine.Json), cancellation)));
        return command;
    }

    public static Command Place()
    {
        var by = new Option<string>("--by")
        {
            Description = "Bên được ưu tiên trong các cách xếp ổn định: trainees (người học) hoặc employers (doanh nghiệp)",
            DefaultValueFactory = _ => "trainees",
        };
        by.AcceptOnlyFromAmong("trainees", "employers");
        var ordered = new Option<bool>("--ordered-first") { Description = "Chỗ của doanh nghiệp dành trước cho người được đào tạo theo đặt hàng của họ" };
        var seed = new Option<int>("--seed") { Description = "Hạt giống bốc thăm giữa những người ngang nhau", DefaultValueFactory = _ => 1 };
        var command = new Command("place", "Xếp người học vào việc sao cho không cặp nào muốn đổi (xếp ổn định, theo số chỗ)") { by, ordered, seed, Out, CommandLine.Json };
        command.SetAction((parsed, cancellation) => CommandLine.Run(() => WholeMarketCommands.PlaceAsync(
            parsed.GetRequiredValue(CommandLine.Data),
            new PlacementWish(parsed.GetValue(by) == "employers", parsed.GetValue(ordered), parsed.GetValue(seed)),
            parsed.GetValue(Out), parsed.GetValue(CommandLine.Json), cancellation)));
        return command;
    }
}
