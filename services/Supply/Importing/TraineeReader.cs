using JobMatch.Intake.Fields;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Programmes;

namespace JobMatch.Supply.Importing;

/// <summary>Reads a row of a form as a trainee. The problems are in the fields; a draft of a refused row is not used.</summary>
internal sealed class TraineeReader(RowFields fields, ReadingCache cache, PersonKey personKey, DateOnly today)
{
    private const int YoungestAge = 14;
    private const int OldestAge = 80;
    private const string UnknownSender = "Chưa rõ đơn vị gửi";

    public TraineeDraft FromTemplate()
    {
        var programme = Programme("chuong_trinh");
        var (places, anywhere) = fields.Places("noi_mong_muon");
        return new()
        {
            ExternalId = fields.Required("ma_nguoi_hoc", "mã người học do trường đặt, ví dụ «HS-001»"),
            SchoolName = fields.Required("truong", "tên trường"),
            Name = fields.Required("ho_ten", "họ và tên đầy đủ"),
            BirthDate = BirthDate("ngay_sinh"),
            AcceptsAutomatedMatching = Accepts("dong_y"),
            ProgrammeCode = programme?.Code,
            ProgrammeName = fields.Prose("chuong_trinh"),
            TrainedOccupations = OccupationsOf(programme),
            WishedOccupations = fields.Occupations("viec_mong_muon"),
            WishText = fields.Prose("viec_mong_muon"),
            Qualification = fields.Qualification("cmkt") ?? LevelOf(programme),
            GeneralEducation = fields.GeneralEducation("hoc_van"),
            SkillLevel = fields.SkillLevel("bac_ky_nang"),
            ExperienceMonths = fields.ExperienceMonths("kinh_nghiem"),
            Certificates = fields.Certificates("chung_chi"),
            Skills = fields.Skills("ky_nang"),
            Languages = fields.Languages("ngoai_ngu"),
            DigitalLevel = fields.DigitalLevel("tin_hoc"),
            Home = fields.Place("noi_o", isRequired: true),
            WishedPlaces = places,
            WishesAnywhere = anywhere,
            Pay = fields.Pay("luong"),
            AcceptsShifts = fields.Shifts("lam_ca"),
            FullTime = fields.FullTime("hinh_thuc"),
            Contract = fields.Contract("hop_dong"),
            AvailableFrom = fields.Date("san_sang"),
            TrainingOrderedBy = fields.Names("dat_hang"),
            PractisedAt = fields.Names("thuc_tap"),
        };
    }

    public TraineeDraft FromJobSeeker(string? sender)
    {
        var programme = Programme("chuyen_nganh");
        var (places, anywhere) = fields.Places("noi_uu_tien");
        var wish = fields.Text("ma_nghe") is { } ? "ma_nghe" : "ten_cong_viec";
        return new()
        {
            ExternalId = IdOf("so_dinh_danh"),
            SchoolName = sender ?? UnknownSender,
            Name = fields.Required("ho_ten", "họ và tên đầy đủ"),
            BirthDate = BirthDate("ngay_sinh"),
            ProgrammeCode = programme?.Code,
            ProgrammeName = fields.Prose("chuyen_nganh"),
            TrainedOccupations = OccupationsOf(programme),
            WishedOccupations = fields.Occupations(wish),
            WishText = fields.Prose("ten_cong_viec"),
            Qualification = fields.Qualification("cmkt"),
            GeneralEducation = fields.GeneralEducation("hoc_van"),
            SkillLevel = fields.SkillLevel("ky_nang_nghe"),
            ExperienceMonths = fields.ExperienceMonths("kinh_nghiem"),
            Certificates = fields.Certificates("trinh_do_khac"),
            Languages = fields.Languages("ngoai_ngu"),
            DigitalLevel = fields.DigitalLevel("tin_hoc"),
            Home = fields.Place(fields.Text("noi_o") is null ? "thuong_tru" : "noi_o", isRequired: true),
            WishedPlaces = places,
            WishesAnywhere = anywhere,
            Pay = fields.Pay("luong"),
            AcceptsShifts = fields.Text("kha_nang") is { } abilities ? ShiftReader.Read(abilities).WorksShifts : null,
            FullTime = fields.FullTime("hinh_thuc"),
            Contract = fields.Contract("hop_dong"),
            AvailableFrom = fields.Date("san_sang"),
        };
    }

    public TraineeDraft FromMau01(string? sender)
    {
        var programme = Programme("chuyen_nganh");
        var wish = fields.Text("tim_viec_trong_nuoc") is { } ? "tim_viec_trong_nuoc" : "cong_viec";
        return new()
        {
            ExternalId = IdOf("so_dinh_danh"),
            SchoolName = sender ?? UnknownSender,
            Name = fields.Required("ho_ten", "họ, chữ đệm và tên khai sinh"),
            BirthDate = BirthDate("ngay_sinh"),
            AcceptsAutomatedMatching = Accepts("dong_y"),
            ProgrammeCode = programme?.Code,
            ProgrammeName = fields.Prose("chuyen_nganh"),
            TrainedOccupations = OccupationsOf(programme),
            WishedOccupations = fields.Occupations(wish),
            WishText = fields.Prose(wish),
            Qualification = fields.Qualification("cmkt"),
            GeneralEducation = fields.GeneralEducation("gdpt"),
            ExperienceMonths = fields.Text("that_nghiep") is { } history
                && history.StartsWith("Chưa", StringComparison.OrdinalIgnoreCase) ? 0 : null,
            Home = fields.Place(fields.Text("noi_o") is null ? "thuong_tru" : "noi_o", isRequired: true),
        };
    }

    private string IdOf(string field)
    {
        var number = string.Concat(fields.Required(field, "số định danh (12 chữ số) hoặc số CMND").Where(char.IsAsciiLetterOrDigit));
        return number.Length == 0 ? "" : personKey.Of(number);
    }

    /// <summary>The birth date, so late within what was written that nobody is taken for an adult too early.</summary>
    private DateOnly BirthDate(string field)
    {
        var text = fields.Required(field, "ngày sinh, ví dụ «15/08/2006»");
        if (text.Length == 0)
        {
            return default;
        }

        var reading = DateReader.Read(text, today);
        var latest = reading switch
        {
            { Value: { } day, Precision: DatePrecision.Year } => new DateOnly(day.Year, 12, 31),
            { Value: { } day, Precision: DatePrecision.Month } => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => reading.Value,
        };
        if (latest is not { } birthDate)
        {
            fields.Refuse(field, "ngày sinh có thật, ví dụ «15/08/2006»", reading.Note);
            return default;
        }

        var age = today.Year - birthDate.Year;
        if (age is < YoungestAge or > OldestAge)
        {
            fields.Refuse(field, $"ngày sinh của người từ {YoungestAge} đến {OldestAge} tuổi", $"năm sinh đọc được là {birthDate.Year}");
        }

        return birthDate;
    }

    private Programme? Programme(string field)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (cache.Programme(text).Programmes is [var best, ..])
        {
            return best.Programme;
        }

        fields.Warn(field, "tên hoặc mã ngành, nghề đào tạo quen dùng", null);
        return null;
    }

    // Silence is the answer of whoever sent the file under a lawful basis; only an explicit no opts out.
    private bool Accepts(string field) => fields.Text(field) is not { } text || YesNoReader.Read(text) != false;

    private static IReadOnlyList<string> OccupationsOf(Programme? programme) =>
        programme is null ? [] : [.. programme.Occupations.OrderByDescending(link => link.Weight).Select(link => link.OccupationCode)];

    private static int? LevelOf(Programme? programme) => programme?.Code is { Length: 7 } code
        ? code[0] switch { '5' => (int)QualificationLevel.Intermediate, '6' => (int)QualificationLevel.College, _ => null }
        : null;
}
