using CsCheck;
using JobMatch.Tests.LabourMarket.Text;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.Tests.Matching.Engine;

/// <summary>How Vietnamese text is found.</summary>
public abstract partial class SearchEngineContract
{
    public static TheoryData<int> PairRows => [.. Enumerable.Range(0, 16)];

    [Theory]
    [MemberData(nameof(PairRows))]
    public async Task A_pair_of_question_and_document_stands_in_the_wanted_relation(int row)
    {
        var rows = SharedCases.Rows("search_pairs.csv");
        Assert.Equal(PairRows.Count, rows.Count);
        var (query, document, expected) = (rows[row]["query"], rows[row]["document"], rows[row]["expected"]);
        await PutAsync(Titled(1, document));
        switch (expected)
        {
            case "match" or "match by alias":
                Assert.Equal([1], await FindAsync(query));
                break;
            case "no match" or "no match or far lower":
                Assert.Empty(await FindAsync(query));
                break;
            case "equal":
                await PutAsync(Titled(2, query));
                Assert.Equal([1, 2], (await FindAsync(query)).Order());
                Assert.Equal([1, 2], (await FindAsync(document)).Order());
                break;
            case "lower":
                await PutAsync(Titled(2, query));
                Assert.Equal(2, (await FindAsync(query)).First());
                break;
            case "token kept":
                Assert.Empty(await FindAsync("21"));
                Assert.Equal([1], await FindAsync("21-CT/TW"));
                break;
            default:
                const string LowerThan = "lower than ";
                Assert.StartsWith(LowerThan, expected, StringComparison.Ordinal);
                await PutAsync(Titled(2, expected[LowerThan.Length..]));
                Assert.Equal([2, 1], await FindAsync(query));
                break;
        }
    }

    [Theory]
    [InlineData("hoà bình", "Hòa Bình")]
    [InlineData("HÒA BÌNH", "Hoà Bình")]
    [InlineData("kỹ thuật", "Kĩ thuật điện")]
    [InlineData("kĩ thuật", "Kỹ thuật điện")]
    [InlineData("ky thuat", "Kĩ thuật điện")]
    [InlineData("ky thuat dien", "KỸ THUẬT ĐIỆN")]
    [InlineData("thuy san", "Chế biến thuỷ sản")]
    [InlineData("tho  hàn", "Thợ hàn")]
    [InlineData("điện lạnh điện", "Điện lạnh")]
    [InlineData("hàn thợ", "Thợ hàn")]
    [InlineData("KTV", "Kỹ thuật viên xét nghiệm")]
    [InlineData("ky thuat vien", "KTV xét nghiệm")]
    [InlineData("lao động phổ thông", "Tuyển LĐPT")]
    [InlineData("LĐPT", "Tuyển lao động phổ thông")]
    [InlineData("TC hàn", "Trung cấp Hàn")]
    [InlineData("trung cấp hàn", "Tốt nghiệp TC hàn")]
    [InlineData("cn may", "Công nhân may")]
    [InlineData("CNTT", "Công nghệ thông tin")]
    [InlineData("sai gon", "Thành phố Hồ Chí Minh")]
    [InlineData("hồ chí minh", "Làm việc tại Sài Gòn")]
    [InlineData("TP.HCM", "Thành phố Hồ Chí Minh")]
    [InlineData("thành phố hồ chí minh", "Quận 7, TP HCM")]
    [InlineData("tiếng hàn", "Biên dịch tiếng Hàn Quốc")]
    [InlineData("hàn quốc", "Biên dịch tiếng Hàn Quốc")]
    [InlineData("tieng han", "Biên dịch tiếng Hàn")]
    [InlineData("tiêng han", "Tiêng hàn xì")]
    [InlineData("tieng hàn", "Biên dịch tiếng Hàn")]
    [InlineData("c++", "Lập trình C++")]
    public async Task A_question_finds_what_is_meant(string question, string title)
    {
        await PutAsync(Titled(1, title));
        Assert.Equal([1], await FindAsync(question));
    }

    [Theory]
    [InlineData("hàn", "Tuyển công ty Hàn Quốc")]
    [InlineData("han", "Biên dịch tiếng Hàn")]
    [InlineData("nam", "Làm việc tại Nam Định")]
    [InlineData("nam", "Làm việc tại Việt Nam, Quảng Nam, Hà Nam, miền Nam")]
    [InlineData("phòng", "Hải Phòng")]
    [InlineData("máy", "Công nhân may")]
    [InlineData("thợ hàn", "Thợ may")]
    [InlineData("trung cấp", "Chuyên viên TC doanh nghiệp")]
    [InlineData("c", "Lập trình C++")]
    public async Task A_question_does_not_find_what_only_looks_alike(string question, string title)
    {
        await PutAsync(Titled(1, title));
        Assert.Empty(await FindAsync(question));
    }

    [Fact]
    public async Task Without_accents_the_word_as_it_was_typed_comes_first()
    {
        await PutAsync(Titled(1, "Vận hành máy"), Titled(2, "Công nhân may"), Titled(3, "Công nhân mây tre"));
        Assert.Equal(2, (await FindAsync("may")).First());
        Assert.Equal([1, 2, 3], (await FindAsync("may")).Order());
        Assert.Equal([1], await FindAsync("máy"));
    }

    [Fact]
    public async Task A_title_says_more_than_the_rest()
    {
        await PutAsync(Titled(1, "Nhân viên kho", "biết hàn"), Titled(2, "Thợ hàn", "làm ở kho"), Titled(3, "Kế toán"));
        Assert.Equal([2, 1], await FindAsync("hàn"));
        Assert.Equal([1, 2], await FindAsync("kho"));
    }

    [Fact]
    public async Task All_words_must_be_found()
    {
        await PutAsync(Titled(1, "Thợ hàn"), Titled(2, "Thợ điện"), Titled(3, "Thợ điện biết hàn"));
        Assert.Equal([3], await FindAsync("điện hàn"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"")]
    [InlineData("?!* ( ) -")]
    public async Task A_question_without_a_word_finds_everything(string text)
    {
        await PutAsync(Titled(1, "Thợ hàn"), Titled(2, "Thợ điện"));
        Assert.Equal([2, 1], await FindAsync(text));
    }

    [Theory]
    [InlineData("hàn\" OR \"điện")]
    [InlineData("title:hàn NOT x")]
    [InlineData("hàn* NEAR(điện, 2)")]
    [InlineData("'; DROP TABLE vacancies; --")]
    [InlineData("{hàn} ^điện + -")]
    public async Task Signs_of_a_query_language_are_only_text(string text)
    {
        await PutAsync(Titled(1, "Thợ may"));
        Assert.Empty(await FindAsync(text));
    }

    [Fact]
    public Task Any_text_can_be_stored_and_asked() => Gen.String.SampleAsync(async text =>
    {
        await PutAsync(Titled(1, text, text, version: DateTime.UtcNow.Ticks));
        await FindAsync(text);
    }, iter: 200, threads: 1);
}
