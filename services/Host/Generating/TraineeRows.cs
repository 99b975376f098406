using System.Globalization;

namespace JobMatch.Host.Generating;

/// <summary>Rows of the trainees' own template.</summary>
/// <remarks>
/// Row n of a seed is the same in a market of any size with as many schools and employers. Missing cells, other spellings and former
/// places are everywhere; see <see cref="BadRows"/> for the rows that intake must refuse.
/// </remarks>
internal sealed class TraineeRows
{
    public static readonly string[] Header =
    [
        "Mã người học", "Trường", "Họ và tên", "Ngày sinh", "Chương trình đào tạo", "Trình độ chuyên môn", "Trình độ học vấn",
        "Nơi ở hiện nay", "Công việc mong muốn", "Nơi làm việc mong muốn", "Mức lương mong muốn", "Kinh nghiệm",
        "Bậc kỹ năng nghề", "Chứng chỉ", "Kỹ năng", "Ngoại ngữ", "Tin học", "Nhận làm ca", "Hình thức làm việc", "Loại hợp đồng",
        "Sẵn sàng làm việc từ", "Đồng ý giới thiệu việc làm tự động", "Doanh nghiệp đã thực tập", "Doanh nghiệp đặt hàng đào tạo",
    ];

    private static readonly string[] OtherWishes =
        ["Công nhân", "Nhân viên bán hàng", "Lao động phổ thông", "Việc gì cũng được", "Lái xe giao hàng", "Nhân viên văn phòng", ""];

    // No name, an impossible birth date, a home that is no place.
    private static readonly (int Column, string[] Wrong)[] Faults = [(2, [""]), (3, BadRows.ImpossibleDates), (7, [BadRows.UnknownPlace])];

    private readonly int _seed;
    private readonly WrittenPlaces _places;
    private readonly School[] _schools;
    private readonly int _employers;

    public TraineeRows(int seed, long trainees, long vacancies, WrittenPlaces places)
    {
        _seed = seed;
        _places = places;
        _employers = Employer.CountFor(vacancies);
        _schools = [.. Enumerable.Range(0, School.CountFor(trainees)).Select(number => School.Number(seed, number, places))];
    }

    /// <summary>The cells of one row in the order of <see cref="Header"/>; the array is the caller's.</summary>
    /// <param name="number">From 0.</param>
    public string[] Row(long number)
    {
        var random = new RandomStream(_seed, StreamKind.Trainees, number);
        var school = random.Pick(_schools);
        var trade = Trades.ByWeight.Pick(ref random);
        var level = LevelOf(ref random, trade);
        var birth = level switch
        {
            TrainingLevel.Elementary => WrittenDates.Birth(ref random, 18, 42),
            TrainingLevel.Intermediate => WrittenDates.Birth(ref random, 18, 27),
            _ => WrittenDates.Birth(ref random, 20, 29),
        };
        var age = WrittenDates.Today.Year - birth.Year;
        var home = random.Percent(85) ? school.Province : _places.PickProvince(ref random);
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"NH{number + 1:0000000}"),
            school.Name,
            PersonNames.Pick(ref random, random.Percent(trade.MenPercent)),
            WrittenDates.Write(ref random, birth),
            random.Percent(4) ? "" : Unmarked.Sometimes(ref random, random.Pick(trade.Programmes)),
            random.Percent(3) ? "" : WrittenLevels.Write(ref random, level),
            WrittenLevels.Schooling(ref random, level),
            _places.Home(ref random, home),
            Wish(ref random, trade),
            _places.Wished(ref random, home),
            WrittenPay.Wished(ref random, trade.PayThousandVnd),
            WrittenLevels.Experience(ref random, age),
            random.Percent(18) ? WrittenWords.SkillLevel.Pick(ref random) : "",
            trade.Certificates.Length > 0 && random.Percent(33) ? random.Pick(trade.Certificates) : "",
            random.Percent(70) ? WrittenWords.Some(ref random, trade.Skills) : "",
            WrittenWords.Language.Pick(ref random),
            WrittenWords.Computer.Pick(ref random),
            WrittenWords.YesNo.Pick(ref random),
            WrittenWords.WorkingTime.Pick(ref random),
            WrittenWords.ContractWished.Pick(ref random),
            WrittenDates.Availability(ref random),
            WrittenWords.Consent.Pick(ref random),
            .. Linked(number, trade),
        ];
        BadRows.SometimesSpoil(ref random, cells, Faults);
        return cells;
    }

    /// <summary>Where the person practised and who ordered the training; out of a stream of its own.</summary>
    private string[] Linked(long number, Trade trade)
    {
        var random = new RandomStream(_seed, StreamKind.Linkage, number);
        var practised = random.Below(100) switch { < 40 => EmployerOf(ref random, trade), < 50 => "Không", _ => "" };
        var ordered = random.Below(100) switch { < 5 => practised.Length > 6 ? practised : EmployerOf(ref random, trade), < 60 => "Không", _ => "" };
        return [practised, ordered];
    }

    /// <summary>An employer, of the trade where a few tries find one.</summary>
    private string EmployerOf(ref RandomStream random, Trade trade)
    {
        var employer = Employer.Number(_seed, random.Below(_employers), _places);
        for (var tries = 0; tries < 4 && employer.Trade != trade; tries++)
        {
            employer = Employer.Number(_seed, random.Below(_employers), _places);
        }

        return employer.Name;
    }

    private static TrainingLevel LevelOf(ref RandomStream random, Trade trade)
    {
        var drawn = random.Below(100);
        return drawn < trade.Levels.Elementary ? TrainingLevel.Elementary
            : drawn < trade.Levels.Elementary + trade.Levels.Intermediate ? TrainingLevel.Intermediate
            : TrainingLevel.College;
    }

    private static string Wish(ref RandomStream random, Trade trade) => random.Below(100) switch
    {
        < 10 => random.Pick(OtherWishes),
        < 18 => WrittenWords.Some(ref random, trade.Titles),
        _ => Unmarked.Sometimes(ref random, random.Pick(trade.Titles)),
    };
}
