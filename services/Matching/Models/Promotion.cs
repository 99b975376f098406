using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Numbers;
using JobMatch.Ranking.Training;

namespace JobMatch.Matching.Models;

/// <summary>What a learned scorecard must show before it ranks.</summary>
internal static class Promotion
{
    private const string Anyway = "Nếu vẫn muốn dùng, thêm --despite-doubt.";

    /// <summary>Why it may not rank, in Vietnamese; null when it may.</summary>
    /// <param name="candidate">The scorecard, and what was measured of its fairness.</param>
    /// <param name="inUse">Name and fairness of the scorecard in use.</param>
    /// <param name="despiteDoubt">Whether somebody answers for what is in doubt.</param>
    public static string? ObstacleTo(
        (ModelCard Card, FairnessRecord? Fairness) candidate, (string Name, FairnessRecord? Fairness) inUse, bool despiteDoubt)
    {
        var (card, heldOut) = (candidate.Card, candidate.Card.HeldOut);
        var reason = heldOut?.GainOverExpert switch
        {
            null => $"cần ít nhất {HeldOut.FewestVacancies} việc làm có kết quả để đo, mới có {card.Vacancies}.",
            { Mean: not >= 0 } => $"trên phần để riêng, mô hình này xếp hạng kém hơn {card.Prior}.",
            _ when despiteDoubt => null,
            _ => string.Join("; ", Doubts(candidate, inUse)) is { Length: > 0 } doubts ? $"{doubts}. {Anyway}" : null,
        };
        return reason is null ? null : $"Chưa đưa «{card.Name}» vào dùng: {reason}";
    }

    private static IEnumerable<string> Doubts((ModelCard Card, FairnessRecord? Fairness) candidate, (string Name, FairnessRecord? Fairness) inUse)
    {
        var (card, heldOut) = (candidate.Card, candidate.Card.HeldOut!);
        if (card.IsSimulated)
        {
            yield return "mô hình này học từ thị trường mô phỏng, chỉ để trình diễn";
        }

        if (heldOut.GainOverExpert.Low is not >= 0)
        {
            yield return $"trên phần để riêng, mô hình này có thể chỉ tình cờ hơn {card.Prior} (cần thêm kết quả)";
        }

        if (heldOut is { GainOverInUse.Mean: < 0 } && heldOut.InUse == inUse.Name)
        {
            yield return $"trên phần để riêng, mô hình này xếp hạng kém hơn {inUse.Name} đang dùng (có thể đã học từ chính phần đó)";
        }

        if (LeastRatio(candidate.Fairness) is { } ratio && ratio < Math.Min(LeastRatio(inUse.Fairness) ?? GroupImpact.Least, GroupImpact.Least))
        {
            yield return string.Create(VietnameseNumbers.Culture, $"tỷ lệ tác động thấp nhất đã đo là {ratio:0.00}, dưới ngưỡng {GroupImpact.Least:0.00}");
        }
    }

    private static double? LeastRatio(FairnessRecord? fairness) => fairness?.Groups.Min(group => group.Ratio);
}
