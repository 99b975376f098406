using JobMatch.LabourMarket.Occupations;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Simulating;

/// <summary>What employers and trainees of the simulated market really want. It is not a scorecard: one thing changes what
/// another is worth, effects saturate or break off, tastes differ, and ability shows only when people meet. Ranking never sees
/// it.</summary>
internal static class Truth
{
    /// <summary>How much an employer likes a person, before noise.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="person">The person with nothing left out.</param>
    /// <param name="ability">Hidden ability, standard normal.</param>
    /// <param name="taste">The employer's own weighting of six things, around 1.</param>
    public static double Employer(VacancyProfile vacancy, PersonProfile person, double ability, double[] taste)
    {
        var trade = Closeness(vacancy.Occupations, person.TrainedOccupations);
        var months = person.ExperienceMonths ?? 0;
        var asked = Math.Max(vacancy.ExperienceMonths ?? 0, 1);
        // Experience counts in the trade it was gathered for, and saturates at what was asked.
        var experience = (1 - Math.Exp(-2.0 * months / asked)) * (0.2 + 0.8 * trade);
        var certificates = Held(vacancy.Certificates, person.Certificates);
        var skills = Held(vacancy.Skills, person.Skills);
        var levels = Math.Clamp((person.Qualification ?? 0) - (vacancy.Qualification ?? 0), -3, 3);
        var level = levels < 0 ? 0.6 * levels : levels > 1 ? -0.25 * (levels - 1) : 0.1;
        var late = (person.AvailableFrom!.Value.DayNumber - vacancy.StartDate!.Value.DayNumber) / 30.0;
        var utility = taste[0] * 1.6 * trade * trade
            + taste[1] * 1.8 * experience
            + taste[2] * (certificates < 1 ? -1.6 * (1 - certificates) * (0.3 + trade) : 0.2)
            + taste[3] * 1.1 * Math.Sqrt(skills) * (0.4 + 0.6 * trade)
            + taste[4] * level
            + taste[5] * (late > 1 ? -0.7 * Math.Min(late, 3) : 0.1);
        if (vacancy.SkillLevel is { } skill)
        {
            utility += 0.4 * Math.Clamp((person.SkillLevel ?? 0) - skill, -2, 1);
        }

        if (vacancy.Languages.Count > 0 && person.Languages.Count == 0)
        {
            utility -= 1.2;
        }

        return utility + Linkage(vacancy, person, trade, months)
            + 0.3 * Math.Clamp((person.DigitalLevel ?? 0) - (vacancy.DigitalLevel ?? 0), -2, 1) + 0.5 * ability;
    }

    /// <summary>How much a person likes a vacancy, before noise; above 0 an offer is usually accepted.</summary>
    public static double Trainee(VacancyProfile vacancy, PersonProfile person, double[] taste)
    {
        var wish = Closeness(vacancy.Occupations, person.WishedOccupations);
        var pay = vacancy.PayMaxVnd!.Value / (double)person.PayMinVnd!.Value;
        var isNear = person.HomeProvince == vacancy.Province;
        var isNextDoor = isNear && person.HomeCommunes.Equals(vacancy.Communes);
        var isWished = person.WishesAnywhere || person.WishedPlaces.Contains(vacancy.Province!);
        var far = isNextDoor ? 0 : isNear ? 0.3 : isWished ? 0.6 : 1.3;
        // A bed or a bus makes distance matter less, and so does good pay.
        var distance = far * (vacancy.HelpsWithDistance ? 0.45 : 1) * (pay > 1.2 ? 0.7 : 1);
        return taste[0] * 1.1 * Math.Sqrt(wish)
            + taste[1] * (pay < 1 ? -4 * (1 - pay) : 0.8 * Math.Min(pay - 1, 0.6))
            - taste[2] * 1.5 * distance
            + taste[3] * (vacancy.ShiftWork == true && person.AcceptsShifts == false ? -1.4 : 0.1)
            + taste[4] * (vacancy.FullTime == person.FullTime ? 0.1 : -1.0)
            + taste[5] * (vacancy.Contract == person.Contract || vacancy.Contract == "Indefinite" ? 0.3 : -0.2)
            + Promised(vacancy, person, here: 0.5, elsewhere: -0.6)
            // Who practised somewhere knows the place, for better or worse.
            + (PractisedHere(vacancy, person) ? 0.8 * (taste[5] - 0.7) : 0);
    }

    /// <summary>Practice counts in the trade of the vacancy, an agreement with the school only for those without experience.</summary>
    private static double Linkage(VacancyProfile vacancy, PersonProfile person, double trade, int months) =>
        Promised(vacancy, person, here: 0.8, elsewhere: -0.5)
        + (PractisedHere(vacancy, person) ? 0.1 + 0.6 * trade : 0)
        + (vacancy.PartnerSchools.Contains(person.School!) ? 0.5 * Math.Exp(-months / 12.0) : 0);

    private static double Promised(VacancyProfile vacancy, PersonProfile person, double here, double elsewhere) =>
        person.TrainingOrderedBy!.Count == 0 ? 0 : person.TrainingOrderedBy.Contains(vacancy.Employer!) ? here : elsewhere;

    private static bool PractisedHere(VacancyProfile vacancy, PersonProfile person) => person.PractisedAt!.Contains(vacancy.Employer!);

    private static double Closeness(CodeList wanted, CodeList offered) =>
        wanted.Count == 0 || offered.Count == 0 ? 0 : OccupationCatalog.Default.Closeness(offered[0], wanted[0]).Value;

    private static double Held(CodeList wanted, CodeList offered) => wanted.Count == 0 ? 1 : (double)wanted.Count(offered.Contains) / wanted.Count;
}
