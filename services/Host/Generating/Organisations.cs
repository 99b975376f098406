using System.Globalization;

namespace JobMatch.Host.Generating;

/// <summary>The invented schools of a market; each is drawn again from its number, so that none need be remembered.</summary>
/// <param name="Name">Ends in its number, so that nobody takes it for a real school.</param>
/// <param name="Province">Index of its province.</param>
internal sealed record School(string Name, int Province)
{
    private static readonly string[] Kinds =
        ["Trường Cao đẳng nghề", "Trường Cao đẳng Kỹ thuật", "Trường Trung cấp nghề", "Trường Trung cấp Kinh tế - Kỹ thuật", "Trung tâm GDNN - GDTX"];

    /// <summary>About a thousand trainees to a school, and never fewer than six schools.</summary>
    public static int CountFor(long trainees) => (int)Math.Clamp(trainees / 1000, 6, 2000);

    public static School Number(int seed, int number, WrittenPlaces places)
    {
        var random = new RandomStream(seed, StreamKind.Schools, number);
        var province = places.PickProvince(ref random);
        return new School($"{random.Pick(Kinds)} số {number + 1} {places.ProvinceName(province)}", province);
    }
}

/// <summary>An invented employer, drawn again from its number like a school.</summary>
/// <param name="Name">Ends in its number, so that nobody takes it for a real one.</param>
/// <param name="TaxCode">Prefix 00, which no tax office has; empty for one in eight.</param>
internal sealed record Employer(string Name, string TaxCode, Trade Trade, int Province)
{
    private static readonly string[] Kinds = ["Công ty TNHH", "Công ty TNHH", "Công ty CP", "Cty TNHH", "Doanh nghiệp tư nhân", "Cơ sở", "HTX"];
    private static readonly string[] Words =
        ["Minh Phát", "Hoa Sen Xanh", "Núi Vàng", "Sông Mới", "Thành Tín", "Bình Minh", "Gió Mát", "Phương Đông", "Lúa Vàng", "Biển Xanh"];

    /// <summary>About three adverts to an employer, and never fewer than forty employers.</summary>
    public static int CountFor(long vacancies) => (int)Math.Clamp(vacancies / 3, 40, 1_000_000);

    public static Employer Number(int seed, int number, WrittenPlaces places)
    {
        var random = new RandomStream(seed, StreamKind.Employers, number);
        var trade = Trades.ByWeight.Pick(ref random);
        var name = $"{random.Pick(Kinds)} {random.Pick(trade.EmployerWords)} {random.Pick(Words)} {number + 1}";
        return new Employer(name, random.Percent(12) ? "" : FictitiousTaxCode(number), trade, places.PickProvince(ref random));
    }

    /// <summary>Ten digits that begin with 00, with the right check digit.</summary>
    /// <remarks>Source of the check digit: Circular 105/2020/TT-BTC and common validators: weights 31, 29, 23, 19, 17, 13, 7, 5, 3.</remarks>
    internal static string FictitiousTaxCode(int number)
    {
        int[] weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

        // A remainder of 0 has no check digit. Steps of three leave room for two steps to the side, and adverts
        // never reach the 33 million employers that would leave the prefix 00.
        for (var code = 3 * number + 1; ; code++)
        {
            var digits = code.ToString("000000000", CultureInfo.InvariantCulture);
            var check = 10 - weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11;
            if (check < 10)
            {
                return digits + (char)('0' + check);
            }
        }
    }
}
