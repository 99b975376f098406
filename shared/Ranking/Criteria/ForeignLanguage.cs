using System.Globalization;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Foreign languages against those asked for; the worst of several counts.</summary>
public sealed class ForeignLanguage : OnePartCriterion<CodeList, CodeList>
{
    /// <inheritdoc/>
    public override string Id => "language";

    /// <inheritdoc/>
    public override string Name => "Ngoại ngữ";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Bậc ngoại ngữ của người học so với bậc việc yêu cầu; nhiều ngoại ngữ thì tính thứ tiếng đáp ứng kém nhất.",
        Unit: "bậc, A1 đến C2",
        Unknown: "Người học chưa khai ngoại ngữ mà việc có yêu cầu.",
        Source: "Khung năng lực ngoại ngữ sáu bậc (Thông tư 01/2014/TT-BGDĐT); mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown, NotAsked,
        new("lacks", "không có"),
        new("below", "dưới mức yêu cầu"),
        new("meets", "đạt yêu cầu"),
    ];

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.Languages;

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.Languages;

    /// <inheritdoc/>
    public override int Bin(CodeList wanted, CodeList offered) =>
        wanted.Count == 0 ? 1 : offered.Count == 0 ? 0 : wanted.Min(ask => BinOf(ask, offered));

    /// <inheritdoc/>
    public override string Reason(CodeList wanted, CodeList offered, int bin) => bin switch
    {
        0 => $"Chưa khai ngoại ngữ; việc cần {Names(wanted)}.",
        1 => "Doanh nghiệp không yêu cầu ngoại ngữ.",
        4 => $"Đáp ứng ngoại ngữ: {Names(wanted)}.",
        _ => $"Có {Names(offered)}; việc cần {Names(wanted)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(CodeList wanted, CodeList offered, int bin) => bin switch
    {
        0 => new(4, $"khai báo (hoặc học thêm) ngoại ngữ: {Names(wanted)}"),
        2 or 3 => new(4, $"học để đạt {Names(wanted)}"),
        _ => null,
    };

    private static int BinOf(string ask, CodeList offered)
    {
        var (language, wantedLevel) = Split(ask);
        var bin = 2;
        foreach (var held in offered.Select(Split).Where(held => held.Language == language))
        {
            // A language without a level on either side is taken at its word: the employer asks for the language.
            bin = Math.Max(bin, wantedLevel is null || held.Level is null || held.Level >= wantedLevel ? 4 : 3);
        }

        return bin;
    }

    private static string Names(CodeList languages) =>
        string.Join(", ", languages.Select(Split).Select(language => Words.Language(language.Language, language.Level)));

    private static (string Language, int? Level) Split(string code)
    {
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (code, null) : (code[..colon], int.Parse(code.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
