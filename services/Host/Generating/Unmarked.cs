using JobMatch.LabourMarket.Text;

namespace JobMatch.Host.Generating;

/// <summary>Text as typed by people in a hurry.</summary>
internal static class Unmarked
{
    /// <summary>The same letters without diacritics; case is kept.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (letters, original) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var bare = VietnameseText.Bare(original[i]);
            letters[i] = char.IsUpper(original[i]) ? char.ToUpperInvariant(bare) : bare;
        }
    });

    /// <summary>The text, seldom without diacritics, in small letters or in capitals.</summary>
    public static string Sometimes(ref RandomStream random, string text) => random.Below(100) switch
    {
        < 5 => Of(text),
        < 7 => Of(text).ToLowerInvariant(),
        < 9 => text.ToUpperInvariant(),
        _ => text,
    };
}
