namespace JobMatch.Ranking.Markets;

/// <summary>The bins of a criterion of which vacancies want so many different things that no points can be kept, but nearly all of
/// them see a person alike: an employer's name is in few profiles.</summary>
internal sealed class UsualBins
{
    /// <summary>With more exceptions than this for a value of the people, the usual bin is not usual.</summary>
    private const int MostPerValue = 8;

    private readonly byte[] _usual;
    private readonly int[] _starts;
    private readonly (int Want, byte Bin)[] _unusual;

    private UsualBins(byte[] usual, int[] starts, (int Want, byte Bin)[] unusual) => (_usual, _starts, _unusual) = (usual, starts, unusual);

    /// <summary>For each value of the people the bin that nearly all wants see.</summary>
    public ReadOnlySpan<byte> Usual => _usual;

    /// <summary>The wants that see another bin in a value of the people.</summary>
    public ReadOnlySpan<(int Want, byte Bin)> UnusualOf(int code) => _unusual.AsSpan(_starts[code], _starts[code + 1] - _starts[code]);

    /// <summary>Compares all wants.</summary>
    /// <param name="wants">Each want once, compiled against the people; one column.</param>
    /// <returns>Null when wants differ too much.</returns>
    public static UsualBins? Of(IEnumerable<(int Want, CompiledBins Bins)> wants)
    {
        var (usual, unusual) = ((byte[]?)null, new List<(int Code, int Want, byte Bin)>());
        foreach (var (want, compiled) in wants)
        {
            if (compiled.BinOf is not null)
            {
                return null;
            }

            usual ??= compiled.First;
            for (var code = 0; code < usual.Length; code++)
            {
                if (compiled.First[code] != usual[code])
                {
                    unusual.Add((code, want, compiled.First[code]));
                }
            }

            if (unusual.Count > (long)usual.Length * MostPerValue)
            {
                return null;
            }
        }

        return usual is null ? null : Sorted(usual, unusual);
    }

    private static UsualBins Sorted(byte[] usual, List<(int Code, int Want, byte Bin)> unusual)
    {
        var starts = new int[usual.Length + 1];
        foreach (var entry in unusual)
        {
            starts[entry.Code + 1]++;
        }

        for (var code = 0; code < usual.Length; code++)
        {
            starts[code + 1] += starts[code];
        }

        var (next, sorted) = (starts[..^1], new (int, byte)[unusual.Count]);
        foreach (var (code, want, bin) in unusual)
        {
            sorted[next[code]++] = (want, bin);
        }

        return new(usual, starts, sorted);
    }
}
