using System.Collections.Concurrent;

namespace JobMatch.LabourMarket.Text;

/// <summary>Remembers what was made of short texts that come again and again: a file or a market names the same few
/// hundred places, titles and schools.</summary>
/// <remarks>Thread-safe. Bounded: when full it starts anew, so memory does not grow with the number of texts.</remarks>
/// <param name="read">What is made of a text; the same for the same text.</param>
public sealed class TextMemo<T>(Func<string, T> read)
{
    private const int MostTexts = 20_000;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What is made of the text.</summary>
    public T Of(string text)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        // The dictionary's own count would lock all of it.
        if (Interlocked.Increment(ref _count) > MostTexts)
        {
            _known.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _known.GetOrAdd(text, read);
    }
}
