using CsCheck;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

public class SyllableEnumeratorTests
{
    [Theory]
    [InlineData("Thợ hàn CNC", "Thợ|hàn|CNC")]
    [InlineData("TP.HCM, Hà Nội", "TP.HCM|Hà|Nội")]
    [InlineData("TP.Huế, P.Trà Câu; Q.1", "TP|Huế|P|Trà|Câu|Q|1")]
    [InlineData("Chỉ thị 21-CT/TW năm 2023", "Chỉ|thị|21-CT/TW|năm|2023")]
    [InlineData("NĐ 352/2025/NĐ-CP, NQ 30/2026/QH16", "NĐ|352/2025/NĐ-CP|NQ|30/2026/QH16")]
    [InlineData("3058/KH-UBND.", "3058/KH-UBND")]
    [InlineData("lương 12.500.000 - 14,000,000đ", "lương|12.500.000|14,000,000đ")]
    [InlineData("25k/giờ, 7tr5, 10-15tr", "25k|giờ|7tr5|10|15tr")]
    [InlineData("C++/C#, R&D, QC&QA", "C++|C#|R&D|QC&QA")]
    [InlineData("hàn/cơ khí (ca đêm).", "hàn|cơ|khí|ca|đêm")]
    [InlineData("cô\u0302ng", "cô\u0302ng")]
    [InlineData(" ,.-", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_syllables_numbers_and_codes(string text, string expected)
    {
        var found = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            Assert.Equal(syllable.Text.ToString(), text.Substring(syllable.Start, syllable.Length));
            found.Add(syllable.Text.ToString());
        }
        Assert.Equal(expected, string.Join('|', found));
    }

    [Fact]
    public void Kinds_tell_words_numbers_and_codes_apart()
    {
        var kinds = new List<SyllableKind>();
        foreach (var syllable in VietnameseText.Syllables("thợ 12,5 72-KH/TU 7tr5"))
        {
            kinds.Add(syllable.Kind);
        }
        Assert.Equal([SyllableKind.Word, SyllableKind.Number, SyllableKind.Code, SyllableKind.Word], kinds);
    }

    [Fact]
    public void Pairs_do_not_reach_across_a_sign()
    {
        var pairs = new List<string>();
        foreach (var pair in VietnameseText.Bigrams("thợ hàn điện, cơ khí"))
        {
            pairs.Add(pair.Text.ToString());
        }
        Assert.Equal(["thợ hàn", "hàn điện", "cơ khí"], pairs);
    }

    [Fact]
    public void Syllables_are_in_order_and_lose_no_letter_of_any_text() => Gen.String.Sample(text =>
    {
        var position = 0;
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            if (syllable.Start < position || syllable.Length == 0 || text.AsSpan(position, syllable.Start - position).ContainsAnyInRange('a', 'z'))
            {
                return false;
            }
            position = syllable.End;
        }
        return !text.AsSpan(position).ContainsAnyInRange('a', 'z');
    });

    [Fact]
    public void Walking_through_a_text_allocates_nothing()
    {
        const string text = "Thợ hàn điện công nghiệp, TP.HCM, 12.500.000 đồng, 21-CT/TW";
        var count = Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        count += Count(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(count > 0);
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            count += syllable.Length;
        }
        return count;
    }
}
