using CsCheck;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
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
    [InlineData("công nghiêp", "Điện công nghiệp")]
    [InlineData("cong nghip", "Điện công nghiệp")]
    [InlineData("dien congnghiep nghieep", "Điện congnghiep nghiệp")]
    [InlineData("ky thuta", "Kỹ thuật điện")]
    [InlineData("samsugn", "Công ty Samsung")]
    public async Task One_wrong_letter_in_a_longer_word_still_finds_it(string question, string title)
    {
        await PutAsync(Titled(1, title), Titled(2, "Thợ may", title), Titled(3, "Kế toán"));
        Assert.Equal([1, 2], await FindAsync(question));
    }

    [Theory]
    [InlineData("nghiem", "Điện công nghiệp")]
    [InlineData("hna", "Thợ hàn")]
    [InlineData("samsgun", "Công ty Sumsang")]
    public async Task A_word_in_use_a_short_word_and_two_wrong_letters_are_taken_as_they_are(string question, string title)
    {
        await PutAsync(Titled(1, title));
        Assert.Empty(await FindAsync(question));
    }

    [Fact]
    public async Task A_word_as_it_was_typed_comes_before_one_with_a_letter_wrong()
    {
        await PutAsync(Titled(1, "Công ty Jinhang"), Titled(2, "Công ty Jinheng"));
        Assert.Equal([1, 2], await FindAsync("jinhang"));
        Assert.Equal([2, 1], await FindAsync("jinheng"));
    }

    [Fact]
    public async Task Words_in_quotes_stand_side_by_side_in_one_part_of_the_text()
    {
        await PutAsync(
            Titled(1, "Điện lạnh"), Titled(2, "Lạnh, điện"), Titled(3, "Kho", "máy điện lạnh"), Titled(4, "Sửa điện") with
            {
                Body = SearchText.OfDocument(["máy điện", "lạnh"]),
            });
        Assert.Equal([1, 3], await FindAsync("\"điện lạnh\""));
        Assert.Equal([1, 3], await FindAsync("\"dien lanh\""));
        Assert.Equal([3], await FindAsync("\"máy điện lạnh\""));
        Assert.Equal([3], await FindAsync("kho \"điện lạnh\""));
        Assert.Equal([1, 2, 3, 4], (await FindAsync("điện lạnh")).Order());
    }

    [Fact]
    public async Task A_word_with_a_minus_must_not_be_found_with_or_without_accents()
    {
        await PutAsync(Titled(1, "Thợ hàn", "biết tiếng anh"), Titled(2, "Thợ điện"), Titled(3, "Tho han"));
        Assert.Equal([3, 2], await FindAsync("-\"tiếng anh\""));
        Assert.Equal([3, 2], await FindAsync("-hàn"));
        Assert.Equal([2], await FindAsync("-han"));
        Assert.Equal([2], await FindAsync("thợ -hàn"));
        Assert.Equal([1], await FindAsync("thợ -điện"));
        Assert.Empty(await FindAsync("hàn -\"thợ hàn\""));
    }

    [Fact]
    public async Task While_typing_the_last_word_finds_what_begins_with_it()
    {
        await PutAsync(Titled(1, "Điện lạnh"), Titled(2, "Điện lực"), Titled(3, "Thợ may", "điện lạnh"));
        Assert.Equal([2, 1, 3], await TypingAsync("điện l"));
        Assert.Equal([1, 3], await TypingAsync("điện lạ"));
        Assert.Equal([1, 3], await TypingAsync("dien la"));
        Assert.Equal([1, 2, 3], (await TypingAsync("đi")).Order());
        Assert.Equal([1, 2, 3], (await FindAsync("điệ")).Order());
        Assert.Empty(await FindAsync("điện la"));
    }

    [Fact]
    public async Task A_word_as_a_whole_comes_before_one_that_only_begins_so()
    {
        await PutAsync(Titled(1, "Bán hàng"), Titled(2, "Thợ hàn"));
        Assert.Equal([2, 1], await TypingAsync("hàn"));
        Assert.Equal([2], await FindAsync("hàn"));
    }

    [Fact]
    public async Task An_occupation_is_found_under_each_of_its_names_behind_those_who_say_it()
    {
        await PutAsync(Titled(1, "Công nhân cơ khí").With(CodeField.Occupation, "7212"), Titled(2, "Thợ hàn"), Titled(3, "Thợ may").With(CodeField.Occupation, "7531"));
        Assert.Equal([2, 1], await FindAsync("thợ hàn"));
        Assert.Equal([2, 1], await FindAsync("tho han"));
        Assert.Equal([1], (await FindAsync("thợ hàn điện")).Where(number => number == 1));
    }

    [Fact]
    public async Task A_title_that_is_the_question_comes_before_a_longer_one()
    {
        await PutAsync(Titled(1, "Kế toán"), Titled(2, "Kế toán trưởng"), Titled(3, "Toán, kế hoạch"));
        Assert.Equal([1, 2, 3], await FindAsync("kế toán"));
        Assert.Equal([1, 2, 3], await FindAsync("ke toan"));
    }

    [Fact]
    public async Task Points_are_the_sum_of_what_was_found()
    {
        await PutAsync(Titled(1, "Thợ hàn"), Titled(2, "Hàn, sửa chữa", "thợ"), Titled(3, "Tho han"));
        var hits = (await SearchAsync(QueryOf("thợ hàn"))).Hits.ToDictionary(hit => NumberOf(hit.Id), hit => hit.Points);
        Assert.Equal((2 * TextPoints.Title) + TextPoints.TitlePair + TextPoints.WholeTitle, hits[1]);
        Assert.Equal(TextPoints.Title + TextPoints.Body, hits[2]);
        Assert.Equal(2, hits.Count);
        Assert.All((await SearchAsync(QueryOf("thợ hàn") with { Order = EngineOrder.Newest })).Hits, hit => Assert.Equal(hits[NumberOf(hit.Id)], hit.Points));
        Assert.All((await SearchAsync(new())).Hits, hit => Assert.Equal(0, hit.Points));
    }

    [Fact]
    public async Task What_is_found_stays_true_after_a_document_changed()
    {
        await PutAsync(Titled(1, "Thợ hàn"), Titled(2, "Thợ điện", "thợ hàn"));
        string[] questions = ["hàn", "\"thợ hàn\"", "han", "điện", "-hàn", "samsugn"];
        foreach (var question in questions)
        {
            await FindAsync(question);
        }

        await PutAsync(Titled(1, "Thợ điện", version: 2), Titled(2, "Thợ may", version: 2), Titled(3, "Thợ hàn Samsung"));
        Assert.Equal([3], await FindAsync("hàn"));
        Assert.Equal([3], await FindAsync("\"thợ hàn\""));
        Assert.Equal([3], await FindAsync("han"));
        Assert.Equal([1], await FindAsync("điện"));
        Assert.Equal([2, 1], await FindAsync("-hàn"));
        Assert.Equal([3], await FindAsync("samsugn"));
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

    private async Task<IEnumerable<int>> TypingAsync(string text) => await NumbersAsync(new() { Text = QuestionText.Of(text, isTyping: true).Wanted });
}
