using System.Globalization;

namespace JobMatch.Host.Generating;

/// <summary>Pay as people write it.</summary>
internal static class WrittenPay
{
    /// <summary>What an employer offers, or empty.</summary>
    public static string Offered(ref RandomStream random, (int Low, int High) thousandVnd)
    {
        var (low, high) = Range(ref random, thousandVnd, widest: 4000);
        return random.Below(100) switch
        {
            < 6 => "Thỏa thuận",
            < 8 => "Thoả thuận",
            < 11 => Million(low) + " triệu + hoa hồng",
            < 16 => DailyRange(low, high),
            < 17 => Hourly(low) + "k/giờ",
            < 20 => "",
            _ => Monthly(ref random, low, high),
        };
    }

    /// <summary>What a person wishes, or empty.</summary>
    public static string Wished(ref RandomStream random, (int Low, int High) thousandVnd)
    {
        var (low, high) = Range(ref random, (thousandVnd.Low, (thousandVnd.Low + thousandVnd.High) / 2), widest: 2500);
        return random.Below(100) switch
        {
            < 8 => "Thỏa thuận",
            < 10 => Daily(low) + "k/ngày",
            < 19 => "",
            _ => Monthly(ref random, low, high),
        };
    }

    private static (int Low, int High) Range(ref RandomStream random, (int Low, int High) thousandVnd, int widest)
    {
        var low = random.Between(thousandVnd.Low / 500, thousandVnd.High / 500 - 1) * 500;
        return (low, low + random.Between(1, widest / 500) * 500);
    }

    private static string Monthly(ref RandomStream random, int low, int high) => random.Below(20) switch
    {
        0 => $"Từ {Million(low)} triệu",
        1 => $"Trên {Million(low)} triệu",
        2 => $"{Million(low)} triệu trở lên",
        3 => low % 1000 == 0 ? $"{low / 1000}tr" : $"{low / 1000}tr5",
        4 or 5 => $"{Million(low)}-{Million(high)}tr",
        6 => $"{Dotted(low)}đ",
        7 => $"{Dotted(low)} - {Dotted(high)} đ/tháng",
        8 => $"{low}000",
        9 => $"{Million(low)} trieu",
        10 => $"Lương {Million(low)} - {Million(high)} triệu",
        11 or 12 or 13 => $"{Million(low)} triệu",
        _ => $"{Million(low)} - {Million(high)} triệu",
    };

    // A month has 26 working days of 8 hours; written sums are round.
    private static string DailyRange(int low, int high) => $"{Daily(low)}k - {Daily(high)}k/ngày";

    private static string Daily(int thousandVnd) => Invariant(thousandVnd / 26 / 10 * 10);

    private static string Hourly(int thousandVnd) => Invariant(thousandVnd / 26 / 8);

    private static string Million(int thousandVnd) =>
        Invariant(thousandVnd / 1000) + (thousandVnd % 1000 == 0 ? "" : "," + Invariant(thousandVnd % 1000 / 100));

    private static string Dotted(int thousandVnd) => $"{Invariant(thousandVnd / 1000)}.{thousandVnd % 1000:000}.000";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
