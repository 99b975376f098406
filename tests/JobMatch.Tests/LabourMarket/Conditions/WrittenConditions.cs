using System.Globalization;
using System.Runtime.CompilerServices;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;
using ReferenceTable = JobMatch.LabourMarket.Occupations.Lexicon.ReferenceTable;

namespace JobMatch.Tests.LabourMarket.Conditions;

/// <summary>A text for one of the readers of conditions and levels.</summary>
/// <param name="Reader">age, shift, licence …</param>
/// <param name="Text">As written.</param>
/// <param name="Expected">What it says, in the short form of <see cref="WrittenConditions.Answer"/>; empty where it says nothing that a reader may claim.</param>
internal sealed record WrittenCondition(string Reader, string Text, string Expected);

/// <summary>written_conditions.csv: written for JobMatch in one go, texts that say nothing among them. After the first reading only labels
/// were changed that did not follow the readers' documented scale (three shifts include the night; a fixed term of 12 months is its own kind;
/// a bare "bậc 3" may be a wage grade).</summary>
internal static class WrittenConditions
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    public static IReadOnlyList<WrittenCondition> Load() => Rows("written_conditions.csv");

    /// <summary>everyday_strings.csv: short, careless and misleading strings about everything that is read, pay and places among them. The readers are
    /// tuned on them.</summary>
    public static IReadOnlyList<WrittenCondition> Everyday() => Rows("everyday_strings.csv");

    /// <summary>What the reader says, in short; empty where it says nothing.</summary>
    public static string Answer(WrittenCondition written) => written.Reader switch
    {
        "age" => Age(AgeLimitReader.Read(written.Text, s_today)),
        "headcount" => HeadcountReader.Read(written.Text) is { } read ? Span(read.Min, read.Max) : "",
        "shift" => ShiftReader.Read(written.Text).Value is var shift and not ShiftWork.Unknown ? shift.ToString() : "",
        "date" => DateReader.Read(written.Text, s_today).Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        "contract" => Contract(ContractReader.Read(written.Text)),
        "licence" => string.Join(' ', DrivingLicenceReader.Read(written.Text).Values.Select(licence => licence.Class)),
        "language" => string.Join(' ', LanguageReader.Read(written.Text).Values.Select(skill => skill.Level is { } level ? $"{skill.Language}:{level}" : skill.Language)),
        "digital" => DigitalSkillReader.Read(written.Text).Level?.ToString() ?? "",
        "education" => GeneralEducationReader.Read(written.Text).Value?.ToString() ?? "",
        "qualification" => QualificationReader.Read(written.Text).Value?.ToString() ?? "",
        "skill" => SkillLevelReader.Read(written.Text).NationalLevel?.ToString(CultureInfo.InvariantCulture) ?? "",
        "experience" => ExperienceReader.Read(written.Text).Value is { } value ? Span(value.MinMonths, value.MaxMonths) : "",
        "pay" => PayReader.Read(written.Text).Value is { } pay ? $"{pay.Min:0}-{pay.Max:0} {pay.Currency} {pay.Period}" : "",
        "place" => Place(PlaceCatalog.Default.Read(written.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(written), written.Reader, "No such reader."),
    };

    private static string Age(AgeLimitReading read) => read.IsUnlimited ? "any" : Span(read.MinAge, read.MaxAge);

    private static string Contract(ContractReading read) =>
        read.Value == ContractKind.Unknown ? "" : read.Months is { } months ? $"{read.Value}:{months}" : read.Value.ToString();

    private static string Place(PlaceReading read) => read.Kind switch
    {
        PlaceReadingKind.Units => $"units {string.Join(' ', read.Places.Select(place => place.Code))}",
        PlaceReadingKind.Unknown => "",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static List<WrittenCondition> Rows(string file) => ReferenceTable
        .Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, file)), file, "reader", "text", "expected")
        .ConvertAll(row => new WrittenCondition(row[0], row[1], row[2]));

    private static string Span(int? min, int? max) => (min, max) is (null, null) ? "" : $"{min}-{max}";

    private static string Here([CallerFilePath] string here = "") => here;
}
