using JobMatch.LabourMarket.Occupations;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using Xunit;

namespace JobMatch.Tests.Matching.Analysing;

public class QuestionTextTests
{
    [Fact]
    public void Every_name_of_an_occupation_asks_for_its_code()
    {
        foreach (var name in OccupationCatalog.Default.Find("7212")!.Names)
        {
            Assert.Contains("7212", CodesIn(name));
        }
    }

    [Fact]
    public void A_name_that_counts_only_alone_asks_for_no_code()
    {
        var alone = OccupationCatalog.Default.UnitGroups
            .SelectMany(group => group.NamesAlone.Select(name => (Name: name, group.Code))).ToList();
        Assert.NotEmpty(alone);
        Assert.All(alone, name =>
        {
            var others = OccupationCatalog.Default.Find(name.Code)!.Names.Select(Key);
            Assert.True(others.Contains(Key(name.Name)) || !OccupationNames.CodesOf(Key(name.Name)).Contains(name.Code));
        });

        static string Key(string name) => string.Join(' ', Tokens.Of(name));
    }

    [Theory]
    [InlineData("thợ hàn", "thợ hàn|-|-")]
    [InlineData("\"thợ hàn\"", "-|thợ hàn|-")]
    [InlineData("kho -hàn", "kho|-|hàn")]
    [InlineData("-\"tiếng anh\" kho", "kho|-|\"tiếng anh\"")]
    [InlineData("«kế toán» trưởng", "trưởng|kế toán|-")]
    [InlineData("“kế toán” -kho", "-|kế toán|kho")]
    [InlineData("21-CT/TW - kho", "21-ct/tw - kho|-|-")]
    [InlineData("hàn \" điện", "hàn \" điện|-|-")]
    [InlineData("- -- -", "- -- -|-|-")]
    public void Quotes_and_minus_are_understood(string text, string expected)
    {
        var pieces = QuestionPiece.Of(text.ToLowerInvariant());
        Assert.Equal(expected, string.Join('|',
            Written(pieces.Where(piece => !piece.IsPhrase && !piece.IsUnwanted)),
            Written(pieces.Where(piece => piece.IsPhrase && !piece.IsUnwanted)),
            Written(pieces.Where(piece => piece.IsUnwanted))));

        static string Written(IEnumerable<QuestionPiece> pieces) => string.Concat(pieces.Select(piece =>
            piece.IsPhrase && piece.IsUnwanted ? $"\"{piece.Text}\"" : piece.Text)) is { Length: > 0 } words && words.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : "-";
    }

    [Theory]
    [InlineData("thuaat", true)]
    [InlineData("nghiep", false)]
    [InlineData("nghiem", false)]
    [InlineData("hàn", false)]
    [InlineData("hnà", false)]
    [InlineData("21-ct/tw", false)]
    public void Only_a_longer_word_that_is_not_in_use_may_be_a_slip(string word, bool expected) =>
        Assert.Equal(expected, Parts(QuestionText.Of(word).Wanted!).OfType<TokensIn>().Any(tokens => tokens.Match == TokenMatch.OneEdit));

    private static List<string> CodesIn(string text) =>
        [.. Parts(QuestionText.Of(text).Wanted!).OfType<HasCode>().SelectMany(code => code.AnyOf)];

    private static IEnumerable<TextQuery> Parts(TextQuery query) => query switch
    {
        AllOf all => all.Parts.SelectMany(Parts),
        BestOf best => best.Parts.SelectMany(Parts),
        _ => [query],
    };
}
