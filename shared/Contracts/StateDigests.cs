namespace JobMatch.Contracts;

/// <summary>Counts and hashes of (id, version) by bucket of ids: two holders of the same states have equal digests.</summary>
/// <remarks>The hash of a bucket is the sum, modulo 2^64, of a 64-bit mix of each id and version, so it does not depend on
/// the order, can be kept up to date by adding and removing single entries, and can be summed by whoever stores the mixes:
/// a search server does. Not thread-safe.</remarks>
public sealed class StateDigests
{
    /// <summary>How many buckets there are: a power of two.</summary>
    public const int Buckets = 1024;

    /// <summary>Every bucket, for whoever asks for everything.</summary>
    public static IReadOnlySet<int> EveryBucket { get; } = Enumerable.Range(0, Buckets).ToHashSet();

    private readonly int[] _counts = new int[Buckets];
    private readonly ulong[] _hashes = new ulong[Buckets];

    /// <summary>How many entries have been added and not removed.</summary>
    public int Count => _counts.Sum();

    /// <summary>The bucket of an id, 0 to <see cref="Buckets"/> − 1.</summary>
    public static int BucketOf(Guid id) => (int)(Mix(id, 0) & (Buckets - 1));

    /// <summary>What an entry adds to the hash of its bucket.</summary>
    public static ulong HashOf(Guid id, long version) => Mix(id, version);

    /// <summary>The sum of all buckets' hashes, to be shown beside the count.</summary>
    public ulong Hash => _hashes.Aggregate(0UL, (sum, hash) => unchecked(sum + hash));

    /// <summary>Adds an entry.</summary>
    public void Add(Guid id, long version) => Change(id, version, +1);

    /// <summary>Removes an entry that was added with the same version.</summary>
    public void Remove(Guid id, long version) => Change(id, version, -1);

    /// <summary>Adds entries of one bucket that were counted and summed elsewhere.</summary>
    public void AddBucket(int bucket, int count, ulong hash)
    {
        _counts[bucket] += count;
        _hashes[bucket] = unchecked(_hashes[bucket] + hash);
    }

    /// <summary>The buckets in which <paramref name="other"/> holds something else.</summary>
    public IReadOnlySet<int> DifferingBuckets(StateDigests other) =>
        Enumerable.Range(0, Buckets)
            .Where(bucket => _counts[bucket] != other._counts[bucket] || _hashes[bucket] != other._hashes[bucket])
            .ToHashSet();

    private void Change(Guid id, long version, int sign)
    {
        var bucket = BucketOf(id);
        _counts[bucket] += sign;
        _hashes[bucket] = unchecked(_hashes[bucket] + ((ulong)sign * Mix(id, version)));
    }

    // Implementation note: the finaliser of SplitMix64 over both halves of the id and the version; the low bits of
    // a version 7 id are random, but its high bits are a clock, so both halves must be mixed.
    private static ulong Mix(Guid id, long version)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var high = BitConverter.ToUInt64(bytes);
        var low = BitConverter.ToUInt64(bytes[8..]);
        return Finalise(Finalise(Finalise(high) ^ low) ^ (ulong)version);
    }

    private static ulong Finalise(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
