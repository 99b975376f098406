using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Soft skills of the forms. Source: NĐ 23/2021/NĐ-CP mẫu 03a/PL1, "Kỹ năng mềm".</summary>
public enum SoftSkill
{
    /// <summary>Giao tiếp.</summary>
    Communication,

    /// <summary>Thuyết trình.</summary>
    Presentation,

    /// <summary>Quản lý thời gian.</summary>
    TimeManagement,

    /// <summary>Quản lý nhân sự.</summary>
    PeopleManagement,

    /// <summary>Tổng hợp, báo cáo.</summary>
    Reporting,

    /// <summary>Thích ứng.</summary>
    Adaptability,

    /// <summary>Làm việc nhóm.</summary>
    Teamwork,

    /// <summary>Làm việc độc lập.</summary>
    IndependentWork,

    /// <summary>Chịu được áp lực công việc.</summary>
    PressureTolerance,

    /// <summary>Theo dõi giám sát.</summary>
    Supervision,

    /// <summary>Tư duy phản biện.</summary>
    CriticalThinking,

    /// <summary>Khác.</summary>
    Other,
}

/// <summary>Reads the soft skills named in a text, in the wording of the forms and of adverts.</summary>
public static class SoftSkillReader
{
    private static readonly PhraseTable<SoftSkill> Words = new(
        ("giao tiếp", SoftSkill.Communication),
        ("thuyết trình|trình bày", SoftSkill.Presentation),
        ("quản lý thời gian|sắp xếp thời gian|quản lí thời gian", SoftSkill.TimeManagement),
        ("quản lý nhân sự|quản lý đội nhóm|quản lý nhân viên|lãnh đạo", SoftSkill.PeopleManagement),
        ("tổng hợp, báo cáo|tổng hợp|báo cáo|tổng hợp báo cáo", SoftSkill.Reporting),
        ("thích ứng|thích nghi", SoftSkill.Adaptability),
        ("làm việc nhóm|làm việc theo nhóm|teamwork|phối hợp nhóm", SoftSkill.Teamwork),
        ("làm việc độc lập|độc lập", SoftSkill.IndependentWork),
        ("chịu được áp lực công việc|chịu áp lực|chịu được áp lực|áp lực công việc|áp lực cao", SoftSkill.PressureTolerance),
        ("theo dõi giám sát|theo dõi, giám sát|giám sát", SoftSkill.Supervision),
        ("tư duy phản biện|phản biện", SoftSkill.CriticalThinking),
        ("khác", SoftSkill.Other));

    /// <summary>The skills named, each once, in the order of the text; never throws.</summary>
    public static IReadOnlyList<SoftSkill> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new List<SoftSkill>();
        foreach (var (skill, _, _) in Words.All(ScannedText.Of(text)))
        {
            if (!values.Contains(skill))
            {
                values.Add(skill);
            }
        }
        return values;
    }
}
