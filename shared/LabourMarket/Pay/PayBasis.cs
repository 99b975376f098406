using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Pay;

/// <summary>Whether an amount is meant before or after insurance and tax.</summary>
public enum PayBasis
{
    /// <summary>The text does not say, or says both. Adverts then mean gross pay as a rule.</summary>
    NotStated,

    /// <summary>Before the employee's insurance and income tax.</summary>
    Gross,

    /// <summary>What the employee receives.</summary>
    Net,
}

/// <summary>Finds the words that say it.</summary>
internal static class PayBasisWords
{
    private static readonly PhraseTable<PayBasis> Words = new(
        ("gross|lương gộp|trước thuế|chưa trừ thuế|chưa trừ bảo hiểm|chưa trừ bhxh|chưa trừ bh|chưa khấu trừ|chưa trừ các khoản|chưa bao gồm khấu trừ", PayBasis.Gross),
        ("net|thực nhận|thực lĩnh|thực lãnh|nhận về tay|về tay|cầm tay|lãnh về|lĩnh về|sau thuế|đã trừ thuế|đã trừ bảo hiểm|đã trừ bhxh|đã trừ bh|"
            + "đã khấu trừ|đã trừ các khoản|đã trừ hết|sau khi trừ|trừ hết còn", PayBasis.Net));

    /// <summary>Words after which "net" is a café with computers.</summary>
    private static readonly PhraseTable<bool> CafeWords = new(("quán|tiệm|phòng", true));

    public static PayBasis Of(ScannedText text)
    {
        var found = PayBasis.NotStated;
        foreach (var (basis, token, _) in Words.All(text))
        {
            if (basis == found || (basis == PayBasis.Net && CafeWords.TryMatch(text, token - 1, out _, out _)))
            {
                continue;
            }
            if (found != PayBasis.NotStated)
            {
                return PayBasis.NotStated;
            }
            found = basis;
        }
        return found;
    }
}
