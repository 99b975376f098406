namespace JobMatch.Ranking.Criteria;

/// <summary>Every criterion there is, in the order of the screen.</summary>
public static class AllCriteria
{
    /// <summary>The criteria; a scorecard gives points for each of them.</summary>
    public static IReadOnlyList<Criterion> List { get; } =
    [
        new TrainedOccupation(),
        new WishedOccupation(),
        new Qualification(),
        new GeneralEducation(),
        new SkillLevel(),
        new Experience(),
        new Certificates(),
        new Skills(),
        new ForeignLanguage(),
        new DigitalSkill(),
        new WorkPlace(),
        new DistanceHelp(),
        new Pay(),
        new ShiftWork(),
        new WorkingHours(),
        new Contract(),
        new StartDate(),
        new SchoolAgreement(),
        new TrainingOrder(),
        new PracticePlace(),
    ];
}
