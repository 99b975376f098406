using System.Globalization;

namespace JobMatch.Host.Generating;

/// <summary>Rows of the employers' own template, with the same habits as <see cref="TraineeRows"/>.</summary>
internal sealed class VacancyRows(int seed, long trainees, long vacancies, WrittenPlaces places)
{
    public static readonly string[] Header =
    [
        "Mã tin tuyển dụng", "Doanh nghiệp", "Mã số thuế", "Tên công việc", "Mã nghề (VSCO)", "Số lượng tuyển", "Nơi làm việc",
        "Mức lương", "Trình độ chuyên môn", "Trình độ học vấn", "Kinh nghiệm", "Bậc kỹ năng nghề", "Chứng chỉ", "Kỹ năng",
        "Ngoại ngữ", "Tin học", "Hình thức làm việc", "Làm ca", "Loại hợp đồng", "Phúc lợi", "Ngày bắt đầu", "Hạn tuyển",
        "Mô tả công việc", "Trường liên kết",
    ];

    private static readonly string[] Notes =
    [
        "", "", "Có người hướng dẫn.", "Nhận người mới ra trường.", "Ưu tiên người ở gần.", "Đi công trình trong tỉnh.",
        "Làm tại xưởng, có xe đưa đón.", "Trao đổi thêm khi phỏng vấn.", "Ưu tiên nam dưới 35 tuổi.", "Cần gấp, đi làm ngay.",
    ];

    // No title, no openings, a place of work that is none.
    private static readonly (int Column, string[] Wrong)[] Faults = [(3, [""]), (5, ["0", ""]), (6, [BadRows.UnknownPlace])];

    private readonly int _employers = Employer.CountFor(vacancies);
    private readonly int _schools = School.CountFor(trainees);

    /// <summary>The cells of one row in the order of <see cref="Header"/>; the array is the caller's.</summary>
    /// <param name="number">From 0.</param>
    public string[] Row(long number)
    {
        var random = new RandomStream(seed, StreamKind.Vacancies, number);
        var employerNumber = random.Below(_employers);
        var employer = Employer.Number(seed, employerNumber, places);

        // Most employers want people of their own trade; a mechanic's workshop also wants a bookkeeper.
        var trade = random.Percent(80) ? employer.Trade : Trades.ByWeight.Pick(ref random);
        var level = trade.Levels.College > 50 ? TrainingLevel.College
            : trade.Levels.Elementary > 50 ? TrainingLevel.Elementary
            : TrainingLevel.Intermediate;
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"TD{number + 1:0000000}"),
            employer.Name,
            employer.TaxCode,
            Unmarked.Sometimes(ref random, random.Pick(trade.Titles)),
            random.Percent(40) ? trade.Occupation : "",
            Openings(ref random),
            places.Home(ref random, employer.Province),
            WrittenPay.Offered(ref random, trade.PayThousandVnd),
            WrittenLevels.Asked(ref random, level),
            random.Percent(50) ? "" : WrittenLevels.Schooling(ref random, level),
            WrittenLevels.ExperienceAsked(ref random),
            random.Percent(12) ? WrittenWords.SkillLevel.Pick(ref random) : "",
            trade.Certificates.Length > 0 && random.Percent(20) ? random.Pick(trade.Certificates) : "",
            random.Percent(60) ? WrittenWords.Some(ref random, trade.Skills) : "",
            random.Percent(25) ? WrittenWords.Language.Pick(ref random) : "",
            random.Percent(50) ? WrittenWords.Computer.Pick(ref random) : "",
            WrittenWords.WorkingTime.Pick(ref random),
            WrittenWords.YesNo.Pick(ref random),
            WrittenWords.ContractOffered.Pick(ref random),
            WrittenWords.Benefits.Pick(ref random),
            random.Percent(25) ? WrittenDates.Write(ref random, WrittenDates.Today.AddDays(random.Between(5, 200))) : "",
            WrittenDates.Closing(ref random),
            random.Pick(Notes),
            PartnerSchoolOf(employerNumber),
        ];
        BadRows.SometimesSpoil(ref random, cells, Faults);
        return cells;
    }

    /// <summary>One employer in three has an agreement with a school, the same in all its adverts.</summary>
    private string PartnerSchoolOf(int employer)
    {
        var random = new RandomStream(seed, StreamKind.Linkage, -1 - employer);
        return random.Percent(33) ? School.Number(seed, random.Below(_schools), places).Name : "";
    }

    private static string Openings(ref RandomStream random)
    {
        var openings = random.Below(100) switch
        {
            < 45 => random.Between(1, 2),
            < 85 => random.Between(3, 10),
            < 97 => random.Between(2, 10) * 5,
            _ => random.Between(6, 30) * 10,
        };
        return openings.ToString(CultureInfo.InvariantCulture);
    }
}
