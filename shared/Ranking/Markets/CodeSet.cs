using System.Numerics;
using System.Runtime.InteropServices;

namespace JobMatch.Ranking.Markets;

/// <summary>Some of the codes of a column, one bit for each.</summary>
/// <param name="count">How many codes the column has.</param>
internal sealed class CodeSet(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];

    public void Add(int code) => _bits[code >> 6] |= 1UL << code;

    public void Clear() => Array.Clear(_bits);

    /// <summary>Whether a code is in both; of the same column.</summary>
    public bool Meets(CodeSet other)
    {
        var mine = MemoryMarshal.Cast<ulong, Vector<ulong>>(_bits);
        var others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other._bits);
        for (var at = 0; at < mine.Length; at++)
        {
            if ((mine[at] & others[at]) != Vector<ulong>.Zero)
            {
                return true;
            }
        }

        for (var at = mine.Length * Vector<ulong>.Count; at < _bits.Length; at++)
        {
            if ((_bits[at] & other._bits[at]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
