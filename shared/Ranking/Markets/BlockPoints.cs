using System.Numerics;

namespace JobMatch.Ranking.Markets;

/// <summary>One criterion for a block of people: the points that they have for each want. One for each thread.</summary>
internal sealed class BlockPoints
{
    /// <summary>A criterion with more wants than this is looked up for each person when they are needed.</summary>
    private const int MostKept = 512;

    private readonly WantTables _wants;
    private readonly int[] _first = new int[BlockRanking.BlockSize];
    private readonly int[] _second = new int[BlockRanking.BlockSize];
    private readonly CodeSet _firstCodes;
    private readonly CodeSet? _secondCodes;
    private readonly uint[] _bins;
    private readonly int[] _most;
    private readonly int[]?[] _kept;
    private readonly bool[] _isKept;
    private int _count;

    public BlockPoints(WantTables wants)
    {
        _wants = wants;
        _firstCodes = new(wants.People[0].DistinctCount);
        _secondCodes = wants.People.Count > 1 ? new(wants.People[1].DistinctCount) : null;
        (_bins, _most) = (new uint[wants.Count], new int[wants.Count]);
        (_kept, _isKept) = AreKept ? (new int[]?[wants.Count], new bool[wants.Count]) : ([], []);
    }

    /// <summary>Takes up other people.</summary>
    /// <param name="people">Their slots.</param>
    /// <param name="wanted">The wants that will be asked for, each once.</param>
    public void Begin(ReadOnlySpan<int> people, ReadOnlySpan<int> wanted)
    {
        _count = people.Length;
        Read(_wants.People[0].Codes, people, _first, _firstCodes);
        if (_secondCodes is not null)
        {
            Read(_wants.People[1].Codes, people, _second, _secondCodes);
        }

        Array.Clear(_isKept);
        foreach (var want in wanted)
        {
            _bins[want] = _wants[want].BinsOf(_firstCodes, _secondCodes);
            _most[want] = _wants.MostOf(_bins[want]);
        }
    }

    /// <summary>Packed points for a want that nobody in the block exceeds in either direction.</summary>
    public int Most(int want) => _most[want];

    /// <summary>The bins that people of the block may be in; bit b stands for bin b.</summary>
    public uint Bins(int want) => _bins[want];

    /// <summary>Whether all people of the block have the same points, <see cref="Most"/>.</summary>
    public bool IsSame(int want) => BitOperations.IsPow2(_bins[want]);

    /// <summary>Whether points are looked up for the whole block at once.</summary>
    public bool AreKept => _wants.Count <= MostKept;

    /// <summary>The packed points of each person for a want; only where they are kept.</summary>
    public ReadOnlySpan<int> Of(int want)
    {
        var points = (_kept[want] ??= new int[BlockRanking.BlockSize]).AsSpan(0, _count);
        if (!_isKept[want])
        {
            points.Clear();
            Add(want, BlockRanking.Everybody[.._count], points);
            _isKept[want] = true;
        }

        return points;
    }

    /// <summary>The packed points of one person for a want.</summary>
    public int Of(int want, int offset) => _wants.PointsOfBin[Bin(want, offset)];

    /// <summary>Adds the packed points of some people for a want to their sums.</summary>
    public void Add(int want, ReadOnlySpan<int> offsets, Span<int> sums) =>
        _wants[want].Add(_first, _second, _wants.PointsOfBin, offsets, sums);

    /// <summary>The bin of one person for a want.</summary>
    public int Bin(int want, int offset) => _wants[want].Of(_first[offset], _second[offset]);

    private static void Read(Codes codes, ReadOnlySpan<int> people, int[] read, CodeSet set)
    {
        set.Clear();
        for (var at = 0; at < people.Length; at++)
        {
            read[at] = codes[people[at]];
            set.Add(read[at]);
        }
    }
}
