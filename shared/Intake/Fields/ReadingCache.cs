using System.Collections.Concurrent;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Programmes;

namespace JobMatch.Intake.Fields;

/// <summary>Remembers how places, titles and programmes were read: a file names the same few hundred again and again.</summary>
/// <remarks>Thread-safe. Bounded: when full it starts anew, so memory does not grow with the number of rows.</remarks>
public sealed class ReadingCache
{
    private const int MostEntries = 20_000;

    /// <summary>A candidate below this share of certainty is not taken: no occupation is better than a wrong one.</summary>
    private const double LeastConfidence = 0.4;

    private const int MostOccupationsOfAJob = 2;

    private readonly ConcurrentDictionary<string, PlaceReading> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _occupations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProgrammeReading> _programmes = new(StringComparer.Ordinal);

    /// <summary>Reads a place.</summary>
    public PlaceReading Place(string text) => Remember(_places, text, static text => PlaceCatalog.Default.Read(text));

    /// <summary>Reads a programme by code or name.</summary>
    public ProgrammeReading Programme(string text) => Remember(_programmes, text, static text => ProgrammeCatalog.Default.Read(text));

    /// <summary>The occupations of a title, best first, without repeats.</summary>
    public IReadOnlyList<string> Occupations(string title) => Remember(_occupations, title, static title =>
    [
        .. OccupationCatalog.Default.ReadTitle(title).Jobs
            .SelectMany(job => job.Occupations.Where(candidate => candidate.Confidence >= LeastConfidence).Take(MostOccupationsOfAJob))
            .Select(candidate => candidate.Code)
            .Distinct(),
    ]);

    private static T Remember<T>(ConcurrentDictionary<string, T> cache, string text, Func<string, T> read)
    {
        if (cache.Count >= MostEntries)
        {
            cache.Clear();
        }

        return cache.GetOrAdd(text, read);
    }
}
