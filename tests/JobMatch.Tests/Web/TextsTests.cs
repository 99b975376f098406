using System.Text.RegularExpressions;
using JobMatch.Web.Language;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed partial class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        Assert.Equal(Texts.Vietnamese.Keys.Order(), Texts.English.Keys.Order());
        Assert.All(Texts.Vietnamese.Keys, key => Assert.Equal(Places(Texts.Vietnamese[key]), Places(Texts.English[key])));
    }

    [Fact]
    public void No_text_is_blank() =>
        Assert.All(new[] { Texts.Vietnamese, Texts.English }, texts => Assert.All(texts.Keys, key => Assert.False(string.IsNullOrWhiteSpace(texts[key]), key)));

    [Fact]
    public void Vietnamese_texts_are_composed() =>
        Assert.All(Texts.Vietnamese.Keys, key => Assert.True(Texts.Vietnamese[key].IsNormalized(), key));

    [Fact]
    public void An_unknown_key_is_an_error() => Assert.Throws<KeyNotFoundException>(() => Texts.Vietnamese["khong.co"]);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
