namespace JobMatch.Host.Generating;

/// <summary>Levels of training, schooling and experience as people write them.</summary>
internal static class WrittenLevels
{
    private static readonly string[] Elementary = ["Sơ cấp", "Sơ cấp", "Sơ cấp", "SC", "so cap", "Sơ cấp nghề"];
    private static readonly string[] Intermediate = ["Trung cấp", "Trung cấp", "Trung cấp", "Trung cấp", "TC", "trung cap", "Trung cấp nghề"];
    private static readonly string[] College = ["Cao đẳng", "Cao đẳng", "Cao đẳng", "Cao đẳng", "CĐ", "cao dang", "Cao đẳng nghề"];
    private static readonly string[] LowerSecondary = ["THCS", "9/12", "Tốt nghiệp THCS", "Trung học cơ sở"];
    private static readonly string[] UpperSecondary = ["THPT", "THPT", "12/12", "Tốt nghiệp THPT", "Trung học phổ thông"];
    private static readonly string[] None = ["Không yêu cầu", "Không", "Không yêu cầu"];
    private static readonly string[] NoExperience = ["Chưa có", "Không", "Chưa có kinh nghiệm", "Thực tập 3 tháng"];

    private static readonly string[] ShortExperience = ["6 tháng", "1 năm", "Dưới 1 năm", "18 tháng", "2 năm", "1-2 năm"];

    private static readonly string[] LongExperience = ["3 năm", "Trên 5 năm", "5 năm", "4 năm", "Từ 2 đến 5 năm"];

    public static string Write(ref RandomStream random, TrainingLevel level) => random.Pick(level switch
    {
        TrainingLevel.Elementary => Elementary,
        TrainingLevel.Intermediate => Intermediate,
        _ => College,
    });

    /// <summary>What an employer asks for: mostly a step below what the trade teaches, often nothing.</summary>
    public static string Asked(ref RandomStream random, TrainingLevel level) => random.Below(100) switch
    {
        < 25 => "",
        < 40 => random.Pick(None),
        < 50 => Write(ref random, level) + " trở lên",
        _ => Write(ref random, level),
    };

    public static string Schooling(ref RandomStream random, TrainingLevel level) =>
        random.Percent(16) ? "" : random.Pick(level == TrainingLevel.College || random.Percent(55) ? UpperSecondary : LowerSecondary);

    public static string Experience(ref RandomStream random, int ageYears) => random.Below(100) switch
    {
        < 22 => "",
        < 60 when ageYears >= 25 => random.Pick(LongExperience),
        < 70 when ageYears >= 20 => random.Pick(ShortExperience),
        _ => random.Pick(NoExperience),
    };

    public static string ExperienceAsked(ref RandomStream random) => random.Below(100) switch
    {
        < 25 => "",
        < 55 => random.Pick(None),
        < 85 => random.Pick(ShortExperience),
        _ => random.Pick(LongExperience),
    };
}

/// <summary>The three levels of vocational training.</summary>
internal enum TrainingLevel
{
    Elementary,
    Intermediate,
    College,
}
