using System.Globalization;

namespace JobMatch.Host.Generating;

/// <summary>Dates as people write them, around a fixed day so that a file never depends on the day it was made.</summary>
internal static class WrittenDates
{
    /// <summary>The day on which the generated market is dated.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static string Write(ref RandomStream random, DateOnly date)
    {
        var format = random.Below(100) switch
        {
            < 70 => "dd/MM/yyyy",
            < 84 => "d/M/yyyy",
            < 91 => "dd-MM-yyyy",
            < 95 => "dd.MM.yyyy",
            < 99 => "yyyy-MM-dd",
            _ => "'ngày' d 'tháng' M 'năm' yyyy",
        };
        return date.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A birth date of somebody who learnt to this level; about one learner in a hundred is under 18.</summary>
    public static DateOnly Birth(ref RandomStream random, int youngestYears, int oldestYears)
    {
        // The smaller of two draws: most learners are young.
        var years = Math.Min(random.Between(youngestYears, oldestYears), random.Between(youngestYears, oldestYears));
        if (random.Percent(1))
        {
            years = random.Between(15, 17);
        }

        return Today.AddYears(-years).AddDays(-random.Below(365));
    }

    /// <summary>When somebody can begin, or empty.</summary>
    public static string Availability(ref RandomStream random) => random.Below(100) switch
    {
        < 20 => "Ngay",
        < 30 => "Làm việc ngay",
        < 55 => "",
        _ => Write(ref random, Today.AddDays(random.Between(1, 270))),
    };

    /// <summary>The last day of recruiting, or empty; one advert in fifty is over.</summary>
    public static string Closing(ref RandomStream random) => random.Below(100) switch
    {
        < 15 => "",
        < 17 => Write(ref random, Today.AddDays(-random.Between(1, 120))),
        _ => Write(ref random, Today.AddDays(random.Between(30, 720))),
    };
}
