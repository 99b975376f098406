using System.Globalization;

namespace JobMatch.Contracts.Matching;

/// <summary>How much more or less single criteria count in one ranking: a multiplier on their points. Nothing of it is kept.</summary>
public sealed class Weights
{
    /// <summary>The largest multiplier; a larger one would drown everything else.</summary>
    public const double Largest = 3;

    private readonly SortedDictionary<string, double> _byCriterion;

    private Weights(SortedDictionary<string, double> byCriterion) => _byCriterion = byCriterion;

    /// <summary>Every criterion counts as its scorecard says.</summary>
    public static Weights None { get; } = new([]);

    /// <summary>Multipliers other than 1, from 0 (does not count) to <see cref="Largest"/>, by the stable name of their criterion.</summary>
    public IReadOnlyDictionary<string, double> ByCriterion => _byCriterion;

    /// <summary>Reads weights as people and addresses write them, each "place=2" or "place=0,5"; 1 is as if nothing was said.</summary>
    /// <exception cref="WeightException">One is not written so, out of range, or given twice.</exception>
    public static Weights Parse(IEnumerable<string> written)
    {
        var (weights, seen) = (new SortedDictionary<string, double>(StringComparer.Ordinal), new HashSet<string>());
        foreach (var text in written)
        {
            var at = text.LastIndexOf('=');
            if (at < 1 || !double.TryParse(text[(at + 1)..].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
                || !(weight <= Largest))
            {
                throw new WeightException(string.Create(CultureInfo.InvariantCulture,
                    $"«{text}» không phải trọng số: hãy viết TIÊU-CHÍ=SỐ với số từ 0 đến {Largest}, ví dụ place=2 hoặc pay=0.5."));
            }

            if (!seen.Add(text[..at]))
            {
                throw new WeightException($"Tiêu chí «{text[..at]}» có hai trọng số.");
            }

            if (weight != 1)
            {
                weights.Add(text[..at], weight);
            }
        }

        return new(weights);
    }

    /// <summary>The weights as <see cref="Parse"/> reads them, by name.</summary>
    public IEnumerable<string> Written() => _byCriterion.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}={weight.Value}"));
}

/// <summary>Weights cannot be used; the message is Vietnamese and says what would do.</summary>
public sealed class WeightException(string message) : Exception(message);
