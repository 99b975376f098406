using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Eligibility;

/// <summary>What the law asks of an employer who takes somebody: it keeps no pair apart, but staff must say it before the contract.</summary>
public static class WorkConditions
{
    private const string Code = "AGE_CONDITIONS";

    /// <summary>Every condition for the first day of work; empty when there is none.</summary>
    public static IReadOnlyList<WorkCondition> Of(VacancyProfile vacancy, PersonProfile person, DateOnly today)
    {
        if (EligibilityRules.MinorAtWorkUntil(person.MinorUntil, vacancy.StartDate, person.AvailableFrom, today) is not { } adult)
        {
            return [];
        }

        var shifts = vacancy.ShiftWork == true ? " Ca đêm và làm thêm giờ chỉ được phép trong những nghề thuộc danh mục của Bộ." : "";
        return
        [
            new(Code,
                "Chưa đủ 18 tuổi: ký hợp đồng phải có văn bản đồng ý của người đại diện theo pháp luật; không quá 8 giờ một ngày và 40 giờ một tuần."
                + $"{shifts} Đủ 18 tuổi từ {Words.Month(adult)}.",
                $"{EligibilityRules.LabourCode}, điều 18 khoản 4, điều 143 và 146"),
        ];
    }
}

/// <summary>One thing that the law asks for.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">Vietnamese sentence for staff.</param>
/// <param name="Source">The law behind it.</param>
public sealed record WorkCondition(string Code, string Text, string Source);
