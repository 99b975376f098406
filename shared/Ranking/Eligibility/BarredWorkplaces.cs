using System.Text;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Ranking.Eligibility;

/// <summary>Places in which nobody under 18 may work, whatever the work is.</summary>
/// <remarks>Source: Labour Code 45/2019/QH14, article 147(2), as far as an advert's words show the place. A cook is
/// barred in a hotel and not in a canteen, so the occupation alone does not say it.</remarks>
public static class BarredWorkplaces
{
    /// <summary>Points of article 147(2) with the words of their places.</summary>
    private static readonly (string Point, string[] Words)[] Places =
    [
        .. new (string, string[])[]
        {
            ("a", ["dưới nước", "lòng đất", "hầm lò", "hang động", "đường hầm"]),
            ("b", ["công trường", "công trình xây dựng"]),
            ("c", ["giết mổ", "lò mổ"]),
            ("d",
            [
                "khách sạn", "nhà nghỉ", "karaoke", "quán bar", "vũ trường", "sòng bạc", "casino", "tắm hơi", "xông hơi", "tẩm quất",
                "xoa bóp", "massage", "spa", "xổ số", "vé số", "trò chơi điện tử",
            ]),
        }.Select(place => (place.Item1, Array.ConvertAll(place.Item2, word => $" {VietnameseText.Canonical(word)} "))),
    ];

    /// <summary>What may stand between "không" and a place where the advert says that nobody is sent there.</summary>
    private static readonly HashSet<string> NotGoing =
        [.. "phải cần đi ra vào xuống làm việc ở tại trong ngoài".Split(' ').Select(VietnameseText.Canonical)];

    private static readonly string No = VietnameseText.Canonical("không");

    /// <summary>The point of article 147(2), "a" to "d", whose place a text names; null when none does. "Không phải ra công trường" names none.</summary>
    public static string? PointNamedIn(params IEnumerable<string?> texts)
    {
        foreach (var text in texts.OfType<string>())
        {
            var words = new StringBuilder(" ");
            foreach (var syllable in VietnameseText.Syllables(VietnameseText.Canonical(text)))
            {
                words.Append(syllable.Text).Append(' ');
            }

            var searched = words.ToString();
            foreach (var (point, named) in Places)
            {
                if (named.Any(word => IsNamed(word, searched)))
                {
                    return point;
                }
            }
        }

        return null;
    }

    private static bool IsNamed(string word, string searched)
    {
        for (var at = searched.IndexOf(word, StringComparison.Ordinal); at >= 0; at = searched.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (searched[..at].Split(' ').AsEnumerable().Reverse().SkipWhile(NotGoing.Contains).FirstOrDefault() != No)
            {
                return true;
            }
        }

        return false;
    }
}
