using System.Globalization;
using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>What was understood of a text about a level of occupational skill.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="NationalLevel">National skill level 1 to 5 (bậc kỹ năng nghề quốc gia, NĐ 31/2015/NĐ-CP); null when not stated as such.</param>
/// <param name="TradeGrade">Grade on an employer's or older trade scale, mostly of 7; never comparable with the national level.</param>
/// <param name="TradeScale">The highest grade of that scale; null when not stated.</param>
/// <param name="Confidence">0 to 1: that the reading is what the writer meant.</param>
/// <param name="Note">In Vietnamese: what is doubtful; null when there is nothing to say.</param>
public sealed record SkillLevelReading(string Input, int? NationalLevel, int? TradeGrade, int? TradeScale, double Confidence, string? Note);

/// <summary>Reads skill levels and keeps the national scale of 5 apart from trade scales of 7: "bậc 3/7" is not level 3.</summary>
public static class SkillLevelReader
{
    private const int NationalHighest = 5;
    private const int TradeHighest = 7;

    private static readonly PhraseTable<bool> National = new(
        ("kỹ năng nghề|knn|knnqg|kỹ năng nghề quốc gia|kn nghề|cckn|quốc gia|kỹ năng quốc gia|chứng chỉ kỹ năng nghề|skill level|trình độ kỹ năng", true));

    private static readonly PhraseTable<bool> Trade = new(("bậc thợ|thợ bậc|tay nghề bậc|thợ|cnkt bậc|công nhân bậc|tay nghề", true));

    private static readonly PhraseTable<bool> Grade = new(("bậc|bậc thợ|cấp|level|trình độ", true));

    private static readonly PhraseTable<int> Roman = new(("i", 1), ("ii", 2), ("iii", 3), ("iv", 4), ("v", 5), ("vi", 6), ("vii", 7));

    /// <summary>Reads the level stated in a text; never throws.</summary>
    public static SkillLevelReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var isNational = National.IsIn(scanned);
        var isTrade = !isNational && Trade.IsIn(scanned);
        for (var i = 0; i < scanned.Count; i++)
        {
            if (!TryReadGrade(scanned, i, out var grade))
            {
                continue;
            }
            if (scanned.IsSignAt(i + 1, '/') && TryReadGrade(scanned, i + 2, out var of))
            {
                return OfScale(text, grade, of);
            }
            if (Grade.TryMatch(scanned, i - 1, out _, out _) || Grade.TryMatch(scanned, i - 2, out _, out _) || scanned.Count == 1 || isNational)
            {
                return WithoutScale(text, grade, isNational, isTrade);
            }
        }
        return new SkillLevelReading(text, null, null, null, scanned.Count == 0 ? 1 : 0, scanned.Count == 0 ? "Không ghi bậc" : "Không đọc được bậc");
    }

    private static SkillLevelReading OfScale(string text, int grade, int of) =>
        grade > of || of is not (NationalHighest or 6 or TradeHighest)
            ? new SkillLevelReading(text, null, null, null, 0.2, "Không đọc được bậc")
            : of == NationalHighest
                ? new SkillLevelReading(text, grade, null, null, 0.95, null)
                : new SkillLevelReading(text, null, grade, of, 0.97, null);

    private static SkillLevelReading WithoutScale(string text, int grade, bool isNational, bool isTrade)
    {
        if (isNational && grade <= NationalHighest)
        {
            return new SkillLevelReading(text, grade, null, null, 0.97, null);
        }
        if (isTrade || grade > NationalHighest)
        {
            return new SkillLevelReading(text, null, grade, grade > NationalHighest ? TradeHighest : null, 0.85, null);
        }
        return new SkillLevelReading(text, null, null, null, 0.4, "Chưa rõ bậc kỹ năng nghề quốc gia (1-5) hay bậc thợ (1-7)");
    }

    private static bool TryReadGrade(ScannedText text, int index, out int grade)
    {
        if (text.IsNumberAt(index) && text[index].Length <= 2)
        {
            grade = int.Parse(text.Folded(index), CultureInfo.InvariantCulture);
            return grade is >= 1 and <= TradeHighest;
        }
        return Roman.TryMatch(text, index, out grade, out _);
    }
}
