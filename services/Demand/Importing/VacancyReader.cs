using System.Globalization;
using JobMatch.Intake.Fields;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;

namespace JobMatch.Demand.Importing;

/// <summary>Reads a row of a form as a vacancy. The problems are in the fields; a draft of a refused row is not used.</summary>
internal static class VacancyReader
{
    /// <summary>More people in one vacancy than the largest employers take in half a year is a slip of the pen.</summary>
    private const int MostOpenings = 20_000;

    public static VacancyDraft FromTemplate(RowFields fields)
    {
        var occupations = CodeOrTitle(fields);
        return new()
        {
            ExternalId = fields.Required("ma_tin", "mã tin do doanh nghiệp đặt, ví dụ «TD-001»"),
            EmployerName = fields.Required("doanh_nghiep", "tên doanh nghiệp"),
            TaxCode = TaxCode(fields, "ma_so_thue"),
            Title = fields.RequiredProse("ten_cong_viec", "tên công việc, ví dụ «Thợ hàn»"),
            Description = fields.Prose("mo_ta"),
            Occupations = occupations,
            Openings = Openings(fields, "so_luong"),
            Qualification = fields.Qualification("cmkt"),
            GeneralEducation = fields.GeneralEducation("hoc_van"),
            SkillLevel = fields.SkillLevel("bac_ky_nang"),
            ExperienceMonths = fields.ExperienceMonths("kinh_nghiem"),
            Certificates = fields.Certificates("chung_chi"),
            Skills = fields.Skills("ky_nang"),
            Languages = fields.Languages("ngoai_ngu"),
            DigitalLevel = fields.DigitalLevel("tin_hoc"),
            Place = fields.Place("noi_lam_viec", isRequired: true),
            PlaceText = fields.Prose("noi_lam_viec"),
            Pay = fields.Pay("luong"),
            PayText = fields.Prose("luong"),
            ShiftWork = fields.Shifts("lam_ca"),
            FullTime = fields.FullTime("hinh_thuc"),
            Contract = fields.Contract("hop_dong"),
            Benefits = fields.Benefits("phuc_loi"),
            StartDate = fields.Date("ngay_bat_dau"),
            ClosingDate = fields.Date("han_tuyen"),
            PartnerSchools = fields.Names("truong_lien_ket"),
        };
    }

    /// <summary>Mẫu 02 names only an occupation group and a number of people; everything else stays unknown.</summary>
    public static VacancyDraft FromMau02(RowFields fields)
    {
        var code = fields.Required("ma_nghe_cap_2", "mã nghề cấp 2 (hai chữ số), ví dụ «72»").Trim();
        var occupation = code.Length == 0 ? null : OccupationCatalog.Default.Find(code);
        if (occupation is null && code.Length > 0)
        {
            fields.Refuse("ma_nghe_cap_2", "mã nghề cấp 2 của Danh mục nghề nghiệp Việt Nam, ví dụ «72»", null);
        }

        var openings = Openings(fields, "so_luong");
        if (fields.Text("trong_do_nu") is { } women && HeadcountReader.Read(women).Min > openings)
        {
            fields.Refuse("trong_do_nu", $"số nữ không lớn hơn số lượng ({openings})", null);
        }

        var taxCode = fields.Required("ma_so", "mã số thuế hoặc mã đăng ký kinh doanh");
        return new()
        {
            ExternalId = $"{taxCode}-{code}",
            EmployerName = fields.Required("ten", "tên người sử dụng lao động"),
            TaxCode = TaxCode(fields, "ma_so"),
            Title = occupation?.Name ?? code,
            Description = fields.Prose("san_pham"),
            Occupations = code.Length == 0 ? [] : [code],
            Openings = openings,
            Place = fields.Place("dia_chi", isRequired: true),
            PlaceText = fields.Prose("dia_chi"),
        };
    }

    private static IReadOnlyList<string> CodeOrTitle(RowFields fields)
    {
        if (fields.Text("ma_nghe") is not { } code)
        {
            return fields.Occupations("ten_cong_viec");
        }

        if (OccupationCatalog.Default.Find(code) is not null)
        {
            return [code];
        }

        fields.Warn("ma_nghe", "mã nghề VSCO có từ 1 đến 4 chữ số; đã đọc nghề theo tên công việc", null);
        return fields.Occupations("ten_cong_viec");
    }

    private static int Openings(RowFields fields, string field)
    {
        var text = fields.Required(field, "số người cần tuyển, từ 1 trở lên");
        if (text.Length == 0)
        {
            return 0;
        }

        var openings = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : HeadcountReader.Read(text).Max;
        if (openings is not (>= 1 and <= MostOpenings))
        {
            fields.Refuse(field, $"số người cần tuyển, từ 1 đến {MostOpenings}", null);
        }

        return openings ?? 0;
    }

    /// <summary>Digits and dashes only, so that spaces and dots do not make two employers of one.</summary>
    private static string? TaxCode(RowFields fields, string field) =>
        fields.Text(field) is { } text && string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '-')) is { Length: > 0 } code ? code : null;
}
