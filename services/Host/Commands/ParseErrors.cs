using System.CommandLine;
using System.Text.RegularExpressions;

namespace JobMatch.Host.Commands;

/// <summary>What was wrong with a command line, in Vietnamese. System.CommandLine has no Vietnamese and takes none, so its sentences are
/// recognised; those of our own validators pass through, and so would a new one of its.</summary>
internal static partial class ParseErrors
{
    /// <summary>Says every error once and how to ask for help.</summary>
    public static void Write(ParseResult parsed, TextWriter writer)
    {
        var messages = parsed.UnmatchedTokens.Count > 0
            ? [$"Không có lệnh hoặc tham số «{string.Join(' ', parsed.UnmatchedTokens)}»."]
            : parsed.Errors.Select(error => Vietnamese(error.Message)).Distinct();
        writer.WriteLine($"{string.Join('\n', messages)} Xem cách dùng: {Words(parsed)}--help");
    }

    internal static string Vietnamese(string message) =>
        NoNumber().Match(message) is { Success: true } number ? $"«{number.Groups[1].Value}» không dùng được cho {number.Groups[2].Value}: cần {Kind(number.Groups[3].Value)}."
        : NoArgument().Match(message) is { Success: true } argument ? $"Thiếu {argument.Groups[1].Value} sau «{argument.Groups[2].Value}»."
        : NoValue().Match(message) is { Success: true } value ? $"{value.Groups[1].Value} cần một giá trị đi kèm."
        : NoOption().Match(message) is { Success: true } option ? $"Thiếu {option.Groups[1].Value}."
        : NotAmong().Match(message) is { Success: true } choice ? $"Không có «{choice.Groups[1].Value}»; chọn một trong: {string.Join(", ", Quoted().Matches(choice.Groups[2].Value).Select(quoted => quoted.Groups[1].Value))}."
        : Twice().Match(message) is { Success: true } twice ? $"{twice.Groups[1].Value} chỉ được ghi một lần."
        : NoCommand().IsMatch(message) ? "Thiếu tên lệnh."
        : message;

    private static string Kind(string type) => type switch
    {
        _ when type.Contains("Int", StringComparison.Ordinal) => "số nguyên",
        _ when type.Contains("Double", StringComparison.Ordinal) => "số, ví dụ 0.3",
        _ when type.Contains("DateOnly", StringComparison.Ordinal) => "ngày dạng 2026-12-31",
        _ => "giá trị khác",
    };

    private static string Words(ParseResult parsed)
    {
        var words = "";
        for (var command = parsed.CommandResult; command.Parent is System.CommandLine.Parsing.CommandResult parent; command = parent)
        {
            words = $"{command.Command.Name} {words}";
        }

        return words;
    }

    [GeneratedRegex("^Cannot parse argument '(.*)' for (?:option|command) '(.*)' as expected type '(.*)'")]
    private static partial Regex NoNumber();

    [GeneratedRegex("^Required argument '(.*)' missing for command: '(.*)'")]
    private static partial Regex NoArgument();

    [GeneratedRegex("^Required argument (?:'.*' )?missing for option: '(.*)'")]
    private static partial Regex NoValue();

    [GeneratedRegex("^Option '(.*)' is required")]
    private static partial Regex NoOption();

    [GeneratedRegex("^Argument '(.*)' not recognized. Must be one of:(.*)", RegexOptions.Singleline)]
    private static partial Regex NotAmong();

    [GeneratedRegex("^Option '(.*)' expects a single argument but")]
    private static partial Regex Twice();

    [GeneratedRegex("^Required command was not provided")]
    private static partial Regex NoCommand();

    [GeneratedRegex("'(.*?)'")]
    private static partial Regex Quoted();
}
