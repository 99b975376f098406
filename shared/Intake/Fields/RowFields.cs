using JobMatch.Contracts;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Fields;

/// <summary>Reads the fields of one row as values of the labour market and collects what a person must know about them.</summary>
/// <remarks>A required field that cannot be read refuses the row. An optional one that cannot be read is left out with a
/// warning: the person or vacancy is not lost for it, and nothing is guessed.</remarks>
public sealed partial class RowFields(IntakeRow row, DateOnly today, ReadingCache cache)
{
    /// <summary>The largest former district became fewer communes than this; former provinces became more.</summary>
    private const int MostCommunes = 30;

    private readonly List<RowProblem> _problems = [.. row.Problems];

    /// <summary>Errors and warnings so far.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>Whether an error was found, so that the row must not be stored.</summary>
    public bool IsRefused => _problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The text of a field; null when it is empty.</summary>
    public string? Text(string field)
    {
        var cell = row.Get(field);
        if (cell.Kind == CellKind.Error)
        {
            Warn(field, "một giá trị; ô này là lỗi của bảng tính", null);
        }

        var text = cell.AsText;
        return text.Length == 0 ? null : text;
    }

    /// <summary>The text of a field that must not be empty; "" after the row was refused for it.</summary>
    public string Required(string field, string expected)
    {
        var text = Text(field);
        if (text is null)
        {
            Refuse(field, expected, null);
        }

        return text ?? "";
    }

    /// <summary>Adds an error, which refuses the row.</summary>
    public void Refuse(string field, string expected, string? suggestion) => _problems.Add(row.Problem(field, expected, suggestion));

    /// <summary>Adds a remark.</summary>
    public void Warn(string field, string expected, string? suggestion) =>
        _problems.Add(row.Problem(field, expected, suggestion, ProblemSeverity.Warning));

    /// <summary>The one place a field names; null when it is empty or named no place in the country.</summary>
    /// <remarks>Required, an unreadable or ambiguous place refuses the row: a wrong place is worse than none.</remarks>
    public PlaceState? Place(string field, bool isRequired)
    {
        var text = isRequired ? Required(field, "tên xã/phường và tỉnh/thành phố") : Text(field);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var reading = cache.Place(text);
        switch (reading.Kind)
        {
            case PlaceReadingKind.Units:
                return HomeOrWork(reading.Places[0]);
            case PlaceReadingKind.Ambiguous:
                Report(isRequired, field, "một nơi duy nhất; tên này có ở nhiều nơi, hãy ghi thêm tỉnh (và huyện cũ nếu có)", NamesOf(reading));
                return null;
            case PlaceReadingKind.Unknown:
                Report(isRequired, field, "một xã/phường, huyện cũ hoặc tỉnh có thật", NamesOf(reading));
                return null;
            default:
                Warn(field, "một nơi cụ thể trong nước", "để trống nơi, xem là chưa rõ");
                return null;
        }
    }

    /// <summary>All places that the cells of a list field name, and whether the whole country is one of them.</summary>
    public (IReadOnlyList<PlaceState> Places, bool Anywhere) Places(string field)
    {
        var (places, anywhere) = (new List<PlaceState>(), false);
        foreach (var reading in row.GetAll(field).SelectMany(cell => PlacesOf(cell.AsText)))
        {
            switch (reading.Kind)
            {
                case PlaceReadingKind.Units:
                    places.AddRange(reading.Places.Select(StateOf));
                    break;
                case PlaceReadingKind.Nationwide:
                    anywhere = true;
                    break;
                case PlaceReadingKind.Ambiguous:
                    Warn(field, "một nơi duy nhất; tên này có ở nhiều nơi", NamesOf(reading));
                    break;
                default:
                    Warn(field, "nơi trong nước", NamesOf(reading));
                    break;
            }
        }

        return (places, anywhere);
    }

    /// <summary>The places of one cell. A name that several places bear means the one in the province that the same cell names:
    /// forms ask for "Tỉnh; Quận/huyện", and people write both.</summary>
    private IEnumerable<PlaceReading> PlacesOf(string text)
    {
        var readings = Items(text).Select(cache.Place).ToList();
        string[] provinces =
        [
            .. readings.SelectMany(reading => reading.Places)
                .Where(place => place.CommuneCodes.Count == 0).Select(place => place.Name).Distinct(),
        ];
        return provinces is not [var province]
            ? readings
            : readings.Select(reading =>
                reading.Kind == PlaceReadingKind.Ambiguous && cache.Place($"{reading.Input}, {province}") is { Kind: PlaceReadingKind.Units } inProvince
                    ? inProvince
                    : reading);
    }

    /// <summary>Pay in đồng per month; null when empty, negotiable or by piece.</summary>
    public PayState? Pay(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var reading = PayReader.Read(text);
        if (reading.Value is null)
        {
            // "Thỏa thuận" is an answer; only what was not understood is worth a remark.
            if (reading.Confidence < 0.5)
            {
                Warn(field, "mức lương, ví dụ «7-9 triệu», «từ 8 triệu» hoặc «thỏa thuận»", "để trống lương, xem là chưa rõ");
            }

            return null;
        }

        return reading.ToMonthlyVnd() is { } monthly ? new(monthly.Min, monthly.Max, monthly.IsEstimated) : null;
    }

    /// <summary>A qualification; null when empty or not understood, 0 when expressly none is needed.</summary>
    public int? Qualification(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (YesNoReader.Read(text) == false)
        {
            return 0;
        }

        var reading = QualificationReader.Read(text);
        if (reading is { Value: null, IsNotRequired: false })
        {
            Warn(field, "trình độ chuyên môn, ví dụ «Trung cấp»",
                reading.Suggestions.Count == 0 ? null : $"có thể là: {string.Join(", ", reading.Suggestions.Select(VietnameseNames.Of))}");
        }

        return reading.IsNotRequired ? 0 : (int?)reading.Value;
    }

    /// <summary>General education; null when empty or not understood, 0 when expressly none is needed.</summary>
    public int? GeneralEducation(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var reading = GeneralEducationReader.Read(text);
        if (reading is { Value: null, IsNotRequired: false })
        {
            Warn(field, "trình độ học vấn, ví dụ «Tốt nghiệp THPT» hoặc «12/12»", null);
        }

        return reading.IsNotRequired ? 0 : (int?)reading.Value;
    }

    /// <summary>Months of experience; null when empty or not understood.</summary>
    public int? ExperienceMonths(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var reading = ExperienceReader.Read(text);
        if (reading.Value is null && reading.Confidence < 0.5)
        {
            Warn(field, "số năm hoặc tháng kinh nghiệm, ví dụ «1 năm», «Không yêu cầu»", null);
        }

        return reading.Value?.MinMonths ?? reading.Value?.MaxMonths / 2;
    }

    /// <summary>National skill level 1 to 5; null when empty, not understood, or a step of another scale.</summary>
    public int? SkillLevel(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var level = SkillLevelReader.Read(text);
        if (level is { NationalLevel: null, TradeGrade: null })
        {
            // A bare number says which scale it is on only by its column, and this column is the national one.
            level = SkillLevelReader.Read($"kỹ năng nghề {text}");
        }

        if (level.NationalLevel is null)
        {
            Warn(field, "bậc kỹ năng nghề quốc gia từ 1 đến 5", level.Note);
        }

        return level.NationalLevel;
    }

    /// <summary>A day; null when empty, or not understood (then with a warning).</summary>
    public DateOnly? Date(string field)
    {
        var cell = row.Get(field);
        if (cell.AsDate is { } date)
        {
            return date;
        }

        if (Text(field) is not { } text)
        {
            return null;
        }

        var reading = DateReader.Read(text, today);
        if (reading.Value is null)
        {
            Warn(field, "ngày tháng, ví dụ «31/12/2026»", reading.Note);
        }

        return reading.Value;
    }

    /// <summary>Shift work; null when empty or not understood.</summary>
    public bool? Shifts(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var answer = ShiftReader.Read(text).WorksShifts ?? YesNoReader.Read(text);
        if (answer is null)
        {
            Warn(field, "«Có» hoặc «Không»", null);
        }

        return answer;
    }

    /// <summary>Full time; null when empty, either, or not understood.</summary>
    public bool? FullTime(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var form = EmploymentFormReader.Read(text).Value;
        if (form == EmploymentForm.Unknown)
        {
            Warn(field, "«Toàn thời gian» hoặc «Bán thời gian»", null);
        }

        return form switch { EmploymentForm.FullTime => true, EmploymentForm.PartTime => false, _ => null };
    }

    /// <summary>Contract kind as a code; null when empty or not understood.</summary>
    public string? Contract(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var kind = ContractReader.Read(text).Value;
        if (kind == ContractKind.Unknown)
        {
            Warn(field, "loại hợp đồng, ví dụ «Không xác định thời hạn»", null);
            return null;
        }

        return kind.ToString();
    }

    /// <summary>Certificates as codes; what is not known is kept as written.</summary>
    public IReadOnlyList<string> Certificates(string field) => Codes(field, CertificateCatalog.Default.Read);

    /// <summary>Skills as codes; what is not known is kept as written, unless it is no skill but what somebody is.</summary>
    public IReadOnlyList<string> Skills(string field)
    {
        var named = Codes(field, SkillCatalog.Default.Read).ToLookup(PersonalTraits.IsNamedIn);
        if (named[true].Any())
        {
            Warn(field, PersonalTraits.NotRanked, $"đã bỏ: {string.Join("; ", named[true])}");
        }

        return [.. named[false]];
    }

    /// <summary>Foreign languages; empty when none.</summary>
    public IReadOnlyList<Contracts.LanguageSkill> Languages(string field) => Text(field) is { } text
        ? [.. LanguageReader.Read(text).Values.Select(skill => new Contracts.LanguageSkill(skill.Language, (int?)skill.Level)).Distinct()]
        : [];

    /// <summary>Computer skill 0 to 3; null when empty or not understood.</summary>
    public int? DigitalLevel(string field) => Text(field) is { } text ? DigitalOf(DigitalSkillReader.Read(text)) : null;

    /// <summary>Benefits as codes.</summary>
    public IReadOnlyList<string> Benefits(string field) => Text(field) is { } text
        ? [.. BenefitReader.Read(text).Values.Select(benefit => benefit.ToString())]
        : [];

    /// <summary>Occupations of a job title or a code, best first, at most three of each job named.</summary>
    public IReadOnlyList<string> Occupations(string field)
    {
        if (Text(field) is not { } text)
        {
            return [];
        }

        var codes = cache.Occupations(text);
        if (codes.Count == 0)
        {
            Warn(field, "tên nghề quen dùng hoặc mã nghề VSCO", Suggestion(OccupationCatalog.Default.Suggest(text, 3)));
        }

        return codes;
    }

    /// <summary>Names of organisations, as written; empty when the cell says that there are none, null when it is empty.</summary>
    public IReadOnlyList<string>? Names(string field) => Text(field) is not { } text ? null
        : YesNoReader.Read(text) == false ? []
        : [.. Items(text).Distinct()];

    /// <summary>Splits a cell that lists several things.</summary>
    public static IEnumerable<string> Items(string text) =>
        text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IReadOnlyList<string> Codes(string field, Func<string, CodedListReading> read) =>
        Text(field) is { } text && read(text) is { } reading
            ? [.. reading.Codes, .. reading.Unknown.Select(unknown => WithoutContact(field, unknown)).Where(unknown => unknown != ContactDetails.LeftOut)]
            : [];

    private static int? DigitalOf(DigitalSkillReading reading) => reading.IsNotRequired ? 0 : (int?)reading.Level;

    /// <summary>A home or work place somewhere in a former province says no more than the province of today.</summary>
    private static PlaceState HomeOrWork(PlaceMatch place) =>
        place.CommuneCodes.Count > MostCommunes ? new(place.ProvinceCode, []) : StateOf(place);

    private static PlaceState StateOf(PlaceMatch place) => new(place.ProvinceCode, place.CommuneCodes);

    private static string? NamesOf(PlaceReading reading) => Suggestion(
    [
        .. reading.Alternatives
            .Select(place => $"{place.Matched}, {PlaceCatalog.Default.FindProvince(place.ProvinceCode)?.FullName}")
            .Distinct().Take(5),
    ]);

    private static string? Suggestion(IReadOnlyList<string> names) => names.Count == 0 ? null : $"có thể là: {string.Join("; ", names)}";

    private void Report(bool isRefusal, string field, string expected, string? suggestion)
    {
        if (isRefusal)
        {
            Refuse(field, expected, suggestion);
        }
        else
        {
            Warn(field, expected, suggestion);
        }
    }
}
