using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Simulating;

/// <summary>Invented people and vacancies of a small province, complete: what people leave out is taken away afterwards.</summary>
internal static class RandomProfiles
{
    private static readonly string[] Certificates = ["C1", "C2", "C3"];
    private static readonly string[] Skills = ["S1", "S2", "S3", "S4", "S5"];
    private static readonly string[] Provinces = ["51", "48", "79"];
    private static readonly string[] Communes = ["21439", "21520", "21523", "21529", "21181"];
    private static readonly string[] Contracts = ["Indefinite", "FixedTerm", "Seasonal"];

    // Keys of names, as OrganisationName.KeyOf makes them.
    private static readonly string[] Schools = ["cao dang tra cau", "trung cap song cau", "trung cap ham giang", "cao dang dong khe"];
    private static readonly string[] Employers =
    [
        "co khi dong khe", "may song cau", "dien tra cau", "khach san ham giang", "xay dung sa huynh", "van tai nui phja", "go ba to",
        "thuc pham duc pho",
    ];

    public static VacancyProfile Vacancy(Random random, DateOnly day, IReadOnlyList<string> occupations)
    {
        var pay = 5 + random.Next(9);
        return new()
        {
            Id = Id(random),
            Employer = OneOf(random, Employers),
            PartnerSchools = random.Next(2) == 0 ? CodeList.Empty : Some(random, Schools, 2),
            Occupations = CodeList.InOrder([OneOf(random, occupations)]),
            OpeningsLeft = 1 + random.Next(5),
            Qualification = random.Next(6),
            GeneralEducation = random.Next(3) == 0 ? null : random.Next(4),
            SkillLevel = random.Next(3) == 0 ? 1 + random.Next(4) : null,
            ExperienceMonths = random.Next(3) == 0 ? 0 : random.Next(36),
            Certificates = random.Next(2) == 0 ? CodeList.Empty : Some(random, Certificates, 2),
            Skills = Some(random, Skills, 3),
            Languages = random.Next(4) == 0 ? CodeList.Set(["en:" + (1 + random.Next(3))]) : CodeList.Empty,
            DigitalLevel = random.Next(2) == 0 ? random.Next(4) : null,
            Province = OneOf(random, Provinces),
            Communes = CodeList.Set([OneOf(random, Communes)]),
            PayMinVnd = pay * 1_000_000L,
            PayMaxVnd = (pay + random.Next(5)) * 1_000_000L,
            ShiftWork = random.Next(2) == 0,
            FullTime = random.Next(6) != 0,
            Contract = OneOf(random, Contracts),
            HelpsWithDistance = random.Next(3) == 0,
            StartDate = day.AddDays(random.Next(60)),
            ClosingDate = day.AddDays(30 + random.Next(60)),
        };
    }

    public static PersonProfile Person(Random random, DateOnly day, IReadOnlyList<string> occupations)
    {
        var trained = OneOf(random, occupations);
        return new()
        {
            Id = Id(random),
            School = OneOf(random, Schools),
            TrainingOrderedBy = random.Next(6) == 0 ? CodeList.Set([OneOf(random, Employers)]) : CodeList.Empty,
            PractisedAt = random.Next(4) == 0 ? CodeList.Empty : CodeList.Set([OneOf(random, Employers)]),
            TrainedOccupations = CodeList.InOrder([trained]),
            WishedOccupations = CodeList.InOrder([random.Next(3) == 0 ? OneOf(random, occupations) : trained]),
            Qualification = random.Next(6),
            GeneralEducation = 1 + random.Next(3),
            SkillLevel = random.Next(5),
            ExperienceMonths = (int)(48 * Math.Pow(random.NextDouble(), 2)),
            Certificates = Some(random, Certificates, 3),
            Skills = Some(random, Skills, 5),
            Languages = random.Next(2) == 0 ? CodeList.Set(["en:" + (1 + random.Next(3))]) : CodeList.Empty,
            DigitalLevel = random.Next(4),
            HomeProvince = OneOf(random, Provinces),
            HomeCommunes = CodeList.Set([OneOf(random, Communes)]),
            WishedPlaces = random.Next(2) == 0 ? CodeList.Set([OneOf(random, Provinces)]) : CodeList.Empty,
            WishesAnywhere = random.Next(6) == 0,
            PayMinVnd = (5 + random.Next(8)) * 1_000_000L,
            AcceptsShifts = random.Next(3) != 0,
            FullTime = random.Next(6) != 0,
            Contract = OneOf(random, Contracts),
            AvailableFrom = day.AddDays(random.Next(150) - 60),
        };
    }

    /// <summary>The same person with about a fifth of what can be left out left out, of the linkage more.</summary>
    public static PersonProfile WithGaps(Random random, PersonProfile person) => person with
    {
        School = random.Next(5) == 0 ? null : person.School,
        TrainingOrderedBy = random.Next(3) == 0 ? null : person.TrainingOrderedBy,
        PractisedAt = random.Next(4) == 0 ? null : person.PractisedAt,
        WishedOccupations = Kept(random, person.WishedOccupations),
        Qualification = Kept(random, person.Qualification),
        GeneralEducation = Kept(random, person.GeneralEducation),
        SkillLevel = Kept(random, person.SkillLevel),
        ExperienceMonths = Kept(random, person.ExperienceMonths),
        Certificates = Kept(random, person.Certificates),
        Skills = Kept(random, person.Skills),
        Languages = Kept(random, person.Languages),
        DigitalLevel = Kept(random, person.DigitalLevel),
        WishedPlaces = Kept(random, person.WishedPlaces),
        PayMinVnd = random.Next(5) == 0 ? null : person.PayMinVnd,
        AcceptsShifts = random.Next(5) == 0 ? null : person.AcceptsShifts,
        Contract = random.Next(5) == 0 ? null : person.Contract,
        AvailableFrom = random.Next(5) == 0 ? null : person.AvailableFrom,
    };

    private static CodeList Kept(Random random, CodeList list) => random.Next(5) == 0 ? CodeList.Empty : list;

    private static int? Kept(Random random, int? number) => random.Next(5) == 0 ? null : number;

    private static string OneOf(Random random, IReadOnlyList<string> values) => values[random.Next(values.Count)];

    private static CodeList Some(Random random, string[] values, int most) =>
        CodeList.Set(Enumerable.Range(0, random.Next(most + 1)).Select(_ => OneOf(random, values)));

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
