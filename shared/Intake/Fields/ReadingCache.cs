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

    private readonly Readings<PlaceReading> _places = new(static text => PlaceCatalog.Default.Read(text));
    private readonly Readings<ProgrammeReading> _programmes = new(static text => ProgrammeCatalog.Default.Read(text));
    private readonly Readings<IReadOnlyList<string>> _occupations = new(static title =>
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

    /// <summary>The readings of one kind.</summary>
    private sealed class Readings<T>(Func<string, T> read)
    {
        private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
        private int _count;

        public T Of(string text)
        {
            if (_known.TryGetValue(text, out var reading))
            {
                return reading;
            }

            // The dictionary's own count would lock all of it.
            if (Interlocked.Increment(ref _count) > MostEntries)
            {
                _known.Clear();
                Volatile.Write(ref _count, 1);
            }

            return _known.GetOrAdd(text, read);
        }
    }
}
