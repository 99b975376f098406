using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Host.Outcomes;

/// <summary>Words for what came of an introduction.</summary>
internal static class OutcomeWords
{
    private static readonly (OutcomeStep Step, string[] Words)[] Known =
    [
        (OutcomeStep.Opened, ["opened", "đã xem", "đã mở"]),
        (OutcomeStep.Shortlisted, ["shortlisted", "vào danh sách", "chọn sơ bộ"]),
        (OutcomeStep.Shortlisted, ["interviewed", "đã phỏng vấn", "phỏng vấn"]),
        (OutcomeStep.Offered, ["offered", "đã mời nhận việc", "mời nhận việc"]),
        (OutcomeStep.Accepted, ["accepted", "đã nhận lời", "nhận lời", "đã nhận việc", "nhận việc"]),
        (OutcomeStep.Started, ["started", "đã đi làm", "đi làm"]),
        (OutcomeStep.RefusedByEmployer, ["refused-by-employer", "đơn vị từ chối"]),
        (OutcomeStep.RefusedByTrainee, ["refused-by-trainee", "người học từ chối"]),
        (OutcomeStep.RefusedForLackOfOpenings, ["refused-no-openings", "hết chỗ"]),
    ];

    private static readonly Dictionary<string, OutcomeStep> ByWord = Known
        .SelectMany(known => known.Words.Select(word => (Key: VietnameseText.Folded(word), known.Step)))
        .ToDictionary(entry => entry.Key, entry => entry.Step);

    /// <summary>Every outcome by its first word, for messages.</summary>
    public static string All { get; } = string.Join(", ", Known.Select(known => $"{known.Words[0]} ({known.Words[1]})"));

    /// <summary>The outcome that a word means, with or without accents; null when none.</summary>
    public static OutcomeStep? Read(string word) => ByWord.TryGetValue(VietnameseText.Folded(word), out var step) ? step : null;
}
