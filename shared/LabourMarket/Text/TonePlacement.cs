namespace JobMatch.LabourMarket.Text;

/// <summary>One place for the tone mark: hoà, khoẻ, thuỷ become hòa, khỏe, thủy.</summary>
/// <remarks>Only open oa, oe and uy have two living spellings. After q the u belongs to the onset (quý), so nothing moves.</remarks>
internal static class TonePlacement
{
    private const string TonedA = "àáảãạ";
    private const string TonedE = "èéẻẽẹ";
    private const string TonedY = "ỳýỷỹỵ";
    private const string TonedI = "ìíỉĩị";
    private const string TonedO = "òóỏõọ";
    private const string TonedU = "ùúủũụ";

    private static readonly bool[] Movable = Mark(TonedA + TonedE + TonedY);

    /// <summary>True when a lower-case letter could end an open oa, oe or uy with the tone on its second letter.</summary>
    internal static bool MayMove(char c) => c < Movable.Length && Movable[c];

    /// <summary>Moves the tone of the syllable that ends at <paramref name="end"/> (exclusive), if it is one of the three.</summary>
    internal static void Settle(Span<char> text, int end)
    {
        if (end < 2)
        {
            return;
        }
        ref var last = ref text[end - 1];
        ref var first = ref text[end - 2];
        int tone;
        if (first == 'o' && (tone = TonedA.IndexOf(last)) >= 0)
        {
            (first, last) = (TonedO[tone], 'a');
        }
        else if (first == 'o' && (tone = TonedE.IndexOf(last)) >= 0)
        {
            (first, last) = (TonedO[tone], 'e');
        }
        else if (first == 'u' && (tone = TonedY.IndexOf(last)) >= 0 && (end < 3 || text[end - 3] != 'q'))
        {
            (first, last) = (TonedU[tone], 'y');
        }
    }

    /// <summary>y to i where both are written for the same sound: alone after h, k, l, m, s, t or qu at the end of a syllable.</summary>
    /// <remarks>thúy stays (it is not thúi), tay stays (it is not tai).</remarks>
    internal static void UseI(Span<char> canonical)
    {
        for (var i = 1; i < canonical.Length; i++)
        {
            var c = canonical[i];
            int tone;
            if (c == 'y')
            {
                tone = -1;
            }
            else if (c < 'ý' || (tone = TonedY.IndexOf(c)) < 0)
            {
                continue;
            }
            if (i + 1 < canonical.Length && char.IsLetter(canonical[i + 1]))
            {
                continue;
            }
            var onset = canonical[i - 1] is 'h' or 'k' or 'l' or 'm' or 's' or 't' ? 1
                : canonical[i - 1] == 'u' && i > 1 && canonical[i - 2] == 'q' ? 2 : 0;
            if (onset > 0 && (i == onset || !char.IsLetter(canonical[i - onset - 1])))
            {
                canonical[i] = tone < 0 ? 'i' : TonedI[tone];
            }
        }
    }

    private static bool[] Mark(string letters)
    {
        var table = new bool[letters.Max() + 1];
        foreach (var letter in letters)
        {
            table[letter] = true;
        }
        return table;
    }
}
