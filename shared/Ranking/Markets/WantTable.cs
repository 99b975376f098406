namespace JobMatch.Ranking.Markets;

/// <summary>One want against the people's distinct values: the bin of each, and which bins a group of people can be in.</summary>
internal sealed class WantTable(CompiledBins bins)
{
    private readonly List<(int Class, CodeSet Codes)> _first = CodesOfClasses(bins.First);
    private readonly List<(int Class, CodeSet Codes)>? _second = bins.Second is null ? null : CodesOfClasses(bins.Second);

    /// <summary>The bins of people whose values of each column are among these; bit b stands for bin b. Where two columns are
    /// read there may be bins too many, because who has which of both is not asked.</summary>
    public uint BinsOf(CodeSet first, CodeSet? second)
    {
        var found = 0u;
        foreach (var (one, codes) in _first)
        {
            if (!codes.Meets(first))
            {
                continue;
            }

            if (_second is null)
            {
                found |= 1u << one;
                continue;
            }

            foreach (var (other, otherCodes) in _second)
            {
                if (otherCodes.Meets(second!))
                {
                    found |= 1u << bins.BinOf![one + other];
                }
            }
        }

        return found;
    }

    /// <summary>The bin of a person.</summary>
    /// <param name="first">The code in the first column that the criterion reads.</param>
    /// <param name="second">The code in the second; not read where it reads one.</param>
    public int Of(int first, int second) => bins.BinOf is { } binOf ? binOf[bins.First[first] + bins.Second![second]] : bins.First[first];

    /// <summary>Adds what stands for the bin of some people.</summary>
    /// <param name="first">The codes of all people in the first column that the criterion reads.</param>
    /// <param name="second">Their codes in the second; not read where it reads one.</param>
    /// <param name="valueOf">What is added for each bin.</param>
    /// <param name="offsets">Who is meant.</param>
    /// <param name="sums">Added to.</param>
    public void Add(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> valueOf, ReadOnlySpan<int> offsets, Span<int> sums)
    {
        var firstClasses = bins.First;
        if (bins.BinOf is not { } binOf)
        {
            foreach (var offset in offsets)
            {
                sums[offset] += valueOf[firstClasses[first[offset]]];
            }

            return;
        }

        var secondClasses = bins.Second!;
        foreach (var offset in offsets)
        {
            sums[offset] += valueOf[binOf[firstClasses[first[offset]] + secondClasses[second[offset]]]];
        }
    }

    private static List<(int Class, CodeSet Codes)> CodesOfClasses(byte[] classes)
    {
        var sets = new CodeSet?[byte.MaxValue + 1];
        for (var code = 0; code < classes.Length; code++)
        {
            (sets[classes[code]] ??= new(classes.Length)).Add(code);
        }

        return [.. sets.Index().Where(set => set.Item is not null).Select(set => (set.Index, set.Item!))];
    }
}
