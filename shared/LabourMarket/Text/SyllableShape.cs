using System.Collections.Frozen;
using System.Text;

namespace JobMatch.LabourMarket.Text;

/// <summary>Whether a word has the shape of a Vietnamese syllable.</summary>
internal static class SyllableShape
{
    private const int LongestOnset = 3;

    private static readonly FrozenSet<string> s_onsets =
        " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".Split(' ').ToFrozenSet();

    /// <summary>Vowels and ends without tone. Source: the syllables of modern spelling (QĐ 1989/QĐ-BGDĐT, 2018, allows both i and y).</summary>
    private static readonly FrozenSet<string> s_rimes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        + "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe "
        + "oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc "
        + "uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng "
        + "yêt yêu ynh yt ych").Split(' ').ToFrozenSet();

    /// <summary>Whether letters are an onset, vowels and an end that occur in Vietnamese.</summary>
    /// <param name="word">One word in composed letters.</param>
    /// <param name="withTone">Whether the tone must fit too: before c, ch, p and t only sắc and nặng are spoken.</param>
    internal static bool IsVietnamese(string word, bool withTone)
    {
        var letters = new StringBuilder(word.Length);
        var tone = '\0';
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
            {
                if (tone != '\0')
                {
                    return false;
                }
                tone = c;
            }
            else
            {
                letters.Append(c);
            }
        }
        var bare = letters.ToString().Normalize(NormalizationForm.FormC);
        for (var onset = Math.Min(LongestOnset, bare.Length - 1); onset >= 0; onset--)
        {
            if (s_onsets.Contains(bare[..onset]) && s_rimes.Contains(bare[onset..]))
            {
                var isStopped = bare[^1] is 'c' or 'p' or 't' || bare.EndsWith("ch", StringComparison.Ordinal);
                return !withTone || !isStopped || tone is '\u0301' or '\u0323';
            }
        }
        return false;
    }
}
