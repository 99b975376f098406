using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Programmes;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Fields;

/// <summary>Remembers how places, titles and programmes were read: a file names the same few hundred again and again.</summary>
/// <remarks>Thread-safe and bounded (<see cref="TextMemo{T}"/>).</remarks>
public sealed class ReadingCache
{
    /// <summary>A candidate below this share of certainty is not taken: no occupation is better than a wrong one.</summary>
    private const double LeastConfidence = 0.4;

    private const int MostOccupationsOfAJob = 2;

    private readonly TextMemo<PlaceReading> _places = new(static text => PlaceCatalog.Default.Read(text));
    private readonly TextMemo<ProgrammeReading> _programmes = new(static text => ProgrammeCatalog.Default.Read(text));
    private readonly TextMemo<IReadOnlyList<string>> _occupations = new(static title =>
    [
        .. OccupationCatalog.Default.ReadTitle(title).Jobs
            .SelectMany(job => job.Occupations.Where(candidate => candidate.Confidence >= LeastConfidence).Take(MostOccupationsOfAJob))
            .Select(candidate => candidate.Code)
            .Distinct(),
    ]);

    /// <summary>Reads a place.</summary>
    public PlaceReading Place(string text) => _places.Of(text);

    /// <summary>Reads a programme by code or name.</summary>
    public ProgrammeReading Programme(string text) => _programmes.Of(text);

    /// <summary>The occupations of a title, best first, without repeats.</summary>
    public IReadOnlyList<string> Occupations(string title) => _occupations.Of(title);
}
