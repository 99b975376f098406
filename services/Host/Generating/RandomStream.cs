namespace JobMatch.Host.Generating;

/// <summary>A small random number generator whose numbers are the same on every machine and runtime.</summary>
/// <remarks>
/// Source: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
/// System.Random promises no fixed sequence between versions of .NET. Not for secrets. A struct: pass it by reference.
/// </remarks>
internal struct RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Begins the stream of one thing, independent of those of its neighbours.</summary>
    /// <param name="seed">The seed of the whole market.</param>
    /// <param name="kind">What is drawn, so that a trainee and a vacancy of the same number differ.</param>
    /// <param name="number">Which one of the kind.</param>
    public RandomStream(int seed, int kind, long number) =>
        _state = Mix(Mix(((ulong)(uint)seed << 32) | (uint)kind) + unchecked((ulong)number * Golden));

    /// <summary>The next whole number from 0 up to, not including, the limit.</summary>
    public int Below(int limit)
    {
        // Multiplying instead of taking the remainder; the bias is below 2^-32, which no generated market shows.
        var high = (uint)(Next() >> 32);
        return (int)(((ulong)high * (uint)limit) >> 32);
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int share) => Below(100) < share;

    /// <summary>One of the values, each as likely.</summary>
    public T Pick<T>(T[] values) => values[Below(values.Length)];

    private ulong Next() => Mix(_state = unchecked(_state + Golden));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
