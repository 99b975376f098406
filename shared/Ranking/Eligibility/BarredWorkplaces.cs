using System.Text;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Ranking.Eligibility;

/// <summary>Places in which nobody under 18 may work, whatever the work is.</summary>
/// <remarks>Source: Labour Code 45/2019/QH14, article 147(2), as far as an advert's words show the place. A cook is
/// barred in a hotel and not in a canteen, so the occupation alone does not say it.</remarks>
public static class BarredWorkplaces
{
    private static readonly string[] Words =
        [.. new[]
        {
            "khách sạn", "nhà nghỉ", "karaoke", "quán bar", "vũ trường", "sòng bạc", "casino", "tẩm quất", "xông hơi", "massage",
            "spa", "công trường", "công trình xây dựng", "giết mổ", "lò mổ", "hầm lò",
        }.Select(word => $" {VietnameseText.Canonical(word)} ")];

    /// <summary>Whether a text names such a place.</summary>
    public static bool IsNamedIn(params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
            {
                continue;
            }

            var words = new StringBuilder(" ");
            foreach (var syllable in VietnameseText.Syllables(VietnameseText.Canonical(text)))
            {
                words.Append(syllable.Text).Append(' ');
            }

            var searched = words.ToString();
            if (Words.Any(word => searched.Contains(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
