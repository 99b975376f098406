using JobMatch.Ranking.Profiles;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>People and vacancies out of few values, so that ties, equal values and every bin occur. A seed gives always the same one.</summary>
internal static class RandomProfiles
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Occupations = ["8332", "7212", "7214", "7213", "7125", "5120", "9412", "8153", "72", "4224"];
    private static readonly string[] Things = ["A", "B", "GPLX-C", "D"];
    private static readonly string[] Languages = ["en", "en:2", "en:4", "ko:3", "ja"];
    private static readonly string[] Provinces = ["51", "68", "79"];
    private static readonly string[] Communes = ["21439", "21520", "21523", "21529", "21181"];
    private static readonly string[] Contracts = ["Indefinite", "FixedTerm", "FixedTermUnder12Months", "Seasonal", "Probation"];

    private static readonly string[] Employers = ["mai sông trà", "cơ khí dung quất", "nhà hàng sa huỳnh"];
    private static readonly string[] Schools = ["cao đẳng trà câu", "trung cấp nghề hàm giang"];

    public static PersonProfile Person(Guid id, uint seed)
    {
        var random = new Random(unchecked((int)seed));
        var province = OneOf(random, Provinces);
        return new()
        {
            Id = id,
            MinorUntil = random.Next(4) == 0 ? Today.AddDays(random.Next(-100, 1600)) : null,
            AcceptsAutomatedMatching = random.Next(8) != 0,
            TrainedOccupations = Some(random, Occupations, 2),
            WishedOccupations = Some(random, Occupations, 2),
            Qualification = Number(random, 9),
            GeneralEducation = Number(random, 5),
            SkillLevel = Number(random, 6),
            ExperienceMonths = Number(random, 30),
            Certificates = Some(random, Things, 4),
            Skills = Some(random, Things, 4),
            Languages = Some(random, Languages, 2),
            DigitalLevel = Number(random, 4),
            HomeProvince = province,
            HomeCommunes = province == "51" ? Some(random, Communes, 2) : CodeList.Empty,
            WishedPlaces = Some(random, [.. Provinces, .. Communes], 2),
            WishesAnywhere = random.Next(5) == 0,
            PayMinVnd = Number(random, 20) * 1_000_000L is { } pay and > 0 ? pay : null,
            AcceptsShifts = Answer(random),
            FullTime = Answer(random),
            Contract = OneOf(random, Contracts),
            IsBlocked = random.Next(12) == 0,
            School = OneOf(random, Schools),
            TrainingOrderedBy = random.Next(2) == 0 ? null : Some(random, Employers, 1),
            PractisedAt = random.Next(2) == 0 ? null : Some(random, Employers, 2),
            AvailableFrom = random.Next(3) == 0 ? null : Today.AddDays(random.Next(-30, 150)),
        };
    }

    public static VacancyProfile Vacancy(Guid id, uint seed)
    {
        var random = new Random(unchecked((int)seed));
        var province = OneOf(random, Provinces);
        var pay = Number(random, 20) * 1_000_000L;
        return new()
        {
            Id = id,
            Occupations = Some(random, Occupations, 2),
            OpeningsLeft = random.Next(5),
            Qualification = Number(random, 9),
            GeneralEducation = Number(random, 5),
            SkillLevel = Number(random, 6),
            ExperienceMonths = Number(random, 30),
            Certificates = Some(random, Things, 4),
            Skills = Some(random, Things, 4),
            Languages = Some(random, Languages, 2),
            DigitalLevel = Number(random, 4),
            Province = province,
            Communes = province == "51" ? Some(random, Communes, 2) : CodeList.Empty,
            PayMinVnd = random.Next(4) == 0 ? null : pay,
            PayMaxVnd = random.Next(4) == 0 ? null : pay + random.Next(5) * 1_000_000L,
            ShiftWork = Answer(random),
            FullTime = Answer(random),
            Contract = OneOf(random, Contracts),
            HelpsWithDistance = random.Next(2) == 0,
            BarredPlaceForMinors = random.Next(4) == 0 ? "d" : null,
            StartDate = random.Next(3) == 0 ? null : Today.AddDays(random.Next(-30, 60)),
            IsBlocked = random.Next(12) == 0,
            Employer = OneOf(random, Employers),
            PartnerSchools = Some(random, Schools, 2),
            ClosingDate = random.Next(3) == 0 ? null : Today.AddDays(random.Next(-5, 30)),
        };
    }

    private static string? OneOf(Random random, string[] values) => random.Next(4) == 0 ? null : values[random.Next(values.Length)];

    private static int? Number(Random random, int below) => random.Next(4) == 0 ? null : random.Next(below);

    private static bool? Answer(Random random) => random.Next(3) switch { 0 => null, 1 => true, _ => false };

    private static CodeList Some(Random random, string[] values, int most) =>
        CodeList.Set(Enumerable.Range(0, random.Next(most + 1)).Select(_ => values[random.Next(values.Length)]));
}
