using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace JobMatch.Ranking.Markets;

/// <summary>Adds what a table says of each code: the one thing a market does millions of times.</summary>
/// <remarks>Bytes are looked up in vector registers where the processor can; every path gives the same sums.</remarks>
internal static class TableSums
{
    /// <summary>The longest table that is looked up in registers.</summary>
    public const int MostInRegisters = 64;

    private const int RegisterTable = 16;

    /// <summary>The length at which a table for <see cref="Add(ReadOnlySpan{byte}, ReadOnlySpan{byte}, Span{byte})"/> must be allocated.</summary>
    public static int PaddedLength(int entries) => (entries + RegisterTable - 1) / RegisterTable * RegisterTable;

    /// <summary><c>sums[i] += table[codes[i]]</c>, modulo 256.</summary>
    /// <param name="codes">Each below the length of the table; as many as there are sums.</param>
    /// <param name="table">16, 32, 48 or 64 entries.</param>
    /// <param name="sums">Added to.</param>
    public static void Add(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> sums)
    {
        if (Avx512Vbmi.IsSupported)
        {
            AddWith512Bits(codes, table, sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            AddWith128Bits(codes, table, sums);
        }
        else
        {
            AddOneByOne(codes, table, sums);
        }
    }

    internal static void AddWith512Bits(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> sums)
    {
        Span<byte> padded = stackalloc byte[MostInRegisters];
        table.CopyTo(padded);
        var points = Vector512.Create<byte>(padded);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var at = 0;
        for (; at <= sums.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var found = Avx512Vbmi.PermuteVar64x8(points, Vector512.LoadUnsafe(ref code, (nuint)at));
            (Vector512.LoadUnsafe(ref sum, (nuint)at) + found).StoreUnsafe(ref sum, (nuint)at);
        }

        AddOneByOne(codes[at..], table, sums[at..]);
    }

    internal static void AddWith128Bits(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> sums)
    {
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var whole = sums.Length - (sums.Length % Vector128<byte>.Count);
        for (var first = 0; first < table.Length; first += RegisterTable)
        {
            var points = Vector128.Create(table.Slice(first, RegisterTable));
            var offset = Vector128.Create((byte)first);
            for (var at = 0; at < whole; at += Vector128<byte>.Count)
            {
                // A code of another part of the table becomes 16 or more, for which Shuffle gives 0.
                var found = Vector128.Shuffle(points, Vector128.LoadUnsafe(ref code, (nuint)at) - offset);
                (Vector128.LoadUnsafe(ref sum, (nuint)at) + found).StoreUnsafe(ref sum, (nuint)at);
            }
        }

        AddOneByOne(codes[whole..], table, sums[whole..]);
    }

    internal static void AddOneByOne(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> sums)
    {
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] += table[codes[at]];
        }
    }

    /// <summary><c>sums[i] += table[codes[i]]</c> for tables too long for registers.</summary>
    public static void Add<TCode, TEntry>(ReadOnlySpan<TCode> codes, ReadOnlySpan<TEntry> table, Span<int> sums)
        where TCode : unmanaged, IBinaryInteger<TCode>
        where TEntry : unmanaged, IBinaryInteger<TEntry>
    {
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] += int.CreateTruncating(table[int.CreateTruncating(codes[at])]);
        }
    }

    /// <summary><c>sums[i] += table[codes[i]]</c> for tables of numbers that are no points, as learning has them before rounding.</summary>
    /// <param name="codes">Each below the length of the table; as many as there are sums.</param>
    /// <param name="table">Any length; up to 16 entries are looked up in registers where the processor can.</param>
    /// <param name="sums">Added to.</param>
    public static void Add(ReadOnlySpan<byte> codes, ReadOnlySpan<float> table, Span<float> sums)
    {
        var at = 0;
        if (Avx512F.IsSupported && table.Length <= RegisterTable)
        {
            Span<float> padded = stackalloc float[RegisterTable];
            table.CopyTo(padded);
            var values = Vector512.Create<float>(padded);
            ref var code = ref MemoryMarshal.GetReference(codes);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (; at <= sums.Length - Vector512<float>.Count; at += Vector512<float>.Count)
            {
                var found = Avx512F.PermuteVar16x32(values, Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref code, (nuint)at)));
                (Vector512.LoadUnsafe(ref sum, (nuint)at) + found).StoreUnsafe(ref sum, (nuint)at);
            }
        }

        for (; at < sums.Length; at++)
        {
            sums[at] += table[codes[at]];
        }
    }

    /// <summary><c>sums[i] += scale · scaled[i] + plain[i]</c>.</summary>
    public static void AddScaled(ReadOnlySpan<byte> scaled, int scale, ReadOnlySpan<byte> plain, Span<int> sums)
    {
        ref var scaledAt = ref MemoryMarshal.GetReference(scaled);
        ref var plainAt = ref MemoryMarshal.GetReference(plain);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at <= sums.Length - Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            {
                var (scaledInts, plainInts) = (Ints(ref scaledAt, at), Ints(ref plainAt, at));
                Increase(ref sum, at, (scaledInts.First * scale) + plainInts.First);
                Increase(ref sum, at + Vector256<int>.Count, (scaledInts.Second * scale) + plainInts.Second);
            }
        }

        for (; at < sums.Length; at++)
        {
            sums[at] += (scaled[at] * scale) + plain[at];
        }

        static void Increase(ref int sum, int at, Vector256<int> more) =>
            (Vector256.LoadUnsafe(ref sum, (nuint)at) + more).StoreUnsafe(ref sum, (nuint)at);

        static (Vector256<int> First, Vector256<int> Second) Ints(ref byte from, int at)
        {
            var shorts = Vector256.WidenLower(Vector128.LoadUnsafe(ref from, (nuint)at).ToVector256Unsafe());
            var (first, second) = Vector256.Widen(shorts);
            return (first.AsInt32(), second.AsInt32());
        }
    }

    /// <summary><c>sums[i] += points[i]</c>.</summary>
    public static void Add(ReadOnlySpan<int> points, Span<int> sums)
    {
        ref var point = ref MemoryMarshal.GetReference(points[..sums.Length]);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var at = 0;
        for (; at <= sums.Length - Vector<int>.Count; at += Vector<int>.Count)
        {
            (Vector.LoadUnsafe(ref sum, (nuint)at) + Vector.LoadUnsafe(ref point, (nuint)at)).StoreUnsafe(ref sum, (nuint)at);
        }

        for (; at < sums.Length; at++)
        {
            sums[at] += points[at];
        }
    }
}
