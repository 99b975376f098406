using System.Numerics;

namespace JobMatch.Ranking.Markets;

/// <summary>A growing list of codes from 0 on, in one byte each while they fit, then two, then four.</summary>
internal sealed class Codes
{
    private int _count;
    private byte[]? _bytes = new byte[16];
    private ushort[]? _shorts;
    private int[]? _ints;

    /// <summary>Consecutive codes, while each is below 256.</summary>
    public ReadOnlySpan<byte> Bytes(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary><c>sums[i] += table[code of slot start + i]</c>.</summary>
    public void AddLookedUp<TEntry>(ReadOnlySpan<TEntry> table, int start, Span<int> sums)
        where TEntry : unmanaged, IBinaryInteger<TEntry>
    {
        if (_bytes is not null)
        {
            TableSums.Add(_bytes.AsSpan(start, sums.Length), table, sums);
        }
        else if (_shorts is not null)
        {
            TableSums.Add(_shorts.AsSpan(start, sums.Length), table, sums);
        }
        else
        {
            TableSums.Add(_ints.AsSpan(start, sums.Length), table, sums);
        }
    }

    public int this[int slot] => _bytes is not null ? _bytes[slot] : _shorts is not null ? _shorts[slot] : _ints![slot];

    /// <summary>Stores a code at an existing slot or the one after the last.</summary>
    public void Put(int slot, int code)
    {
        if (_bytes is not null && code > byte.MaxValue)
        {
            _shorts = Array.ConvertAll(_bytes, stored => (ushort)stored);
            _bytes = null;
        }

        if (_shorts is not null && code > ushort.MaxValue)
        {
            _ints = Array.ConvertAll(_shorts, stored => (int)stored);
            _shorts = null;
        }

        _count = Math.Max(_count, slot + 1);
        if (_bytes is not null)
        {
            Grow(ref _bytes);
            _bytes[slot] = (byte)code;
        }
        else if (_shorts is not null)
        {
            Grow(ref _shorts);
            _shorts[slot] = (ushort)code;
        }
        else
        {
            Grow(ref _ints!);
            _ints[slot] = code;
        }
    }

    private void Grow<T>(ref T[] codes)
    {
        if (_count > codes.Length)
        {
            Array.Resize(ref codes, codes.Length * 2);
        }
    }
}
