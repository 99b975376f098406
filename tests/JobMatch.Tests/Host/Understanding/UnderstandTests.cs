using System.Text.Json;
using JobMatch.Host.Understanding;
using JobMatch.LabourMarket.Places;
using Xunit;

namespace JobMatch.Tests.Host.Understanding;

public sealed class UnderstandTests
{
    [Fact]
    public void Pay_is_answered_in_the_shape_that_is_promised()
    {
        var answer = Json(Understand.Pay("từ 7tr5"));
        Assert.Equal("từ 7tr5", answer.GetProperty("input").GetString());
        Assert.Equal("""{"min":7500000,"max":null,"currency":"VND","period":"month"}""", answer.GetProperty("value").GetRawText());
        Assert.True(answer.GetProperty("confidence").GetDouble() > 0.9);
        Assert.Equal(0, answer.GetProperty("spans")[0].GetProperty("start").GetInt32());
        Assert.Equal(7, answer.GetProperty("spans")[0].GetProperty("length").GetInt32());
    }

    [Theory]
    [InlineData("25k/giờ", "hour")]
    [InlineData("400k/ngày", "day")]
    [InlineData("2 triệu/tuần", "week")]
    [InlineData("200 triệu/năm", "year")]
    [InlineData("5.000đ/sản phẩm", "piece")]
    [InlineData("1000 USD", "month")]
    public void The_period_is_one_of_the_six_words(string text, string period) =>
        Assert.Equal(period, Json(Understand.Pay(text)).GetProperty("value").GetProperty("period").GetString());

    [Theory]
    [InlineData("")]
    [InlineData("thoả thuận")]
    [InlineData("lương cơ bản + tăng ca")]
    public void No_amount_is_null_with_a_note(string text)
    {
        var answer = Json(Understand.Pay(text));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("value").ValueKind);
        Assert.NotEmpty(answer.GetProperty("note").GetString()!);
    }

    [Fact]
    public void An_old_district_is_answered_with_its_communes_of_today()
    {
        var answer = Json(Understand.Place("TX Đức Phổ - Quảng Ngãi"));
        Assert.Equal("units", answer.GetProperty("kind").GetString());
        var place = Assert.Single(answer.GetProperty("value").EnumerateArray().ToList());
        Assert.Equal("51", place.GetProperty("province").GetString());
        Assert.Equal("province", place.GetProperty("level").GetString());
        Assert.Equal("Thị xã Đức Phổ", place.GetProperty("matched").GetString());
        Assert.Contains("Phường Đức Phổ", place.GetProperty("communes").EnumerateArray().Select(commune => commune.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("Xã Tân Lập", "ambiguous")]
    [InlineData("toàn quốc", "nationwide")]
    [InlineData("Nhật Bản", "abroad")]
    [InlineData("làm việc từ xa", "remote")]
    [InlineData("", "unknown")]
    public void What_is_no_single_place_says_so_and_names_none(string text, string kind)
    {
        var answer = Json(Understand.Place(text));
        Assert.Equal(kind, answer.GetProperty("kind").GetString());
        Assert.Empty(answer.GetProperty("value").EnumerateArray());
        Assert.Equal(kind == "ambiguous", answer.GetProperty("alternatives").GetArrayLength() > 1);
    }

    [Fact]
    public void The_province_of_the_document_decides_between_places_of_one_name()
    {
        var answer = Understand.Place("Xã Tân Lập", new PlaceReadingContext(ProvinceCode: "25"));
        Assert.All(answer.Value, place => Assert.Equal("25", place.Province));
        Assert.All(answer.Alternatives, place => Assert.Equal("25", place.Province));
        Assert.NotEmpty(answer.Value.Concat(answer.Alternatives));
    }

    [Fact]
    public void A_title_gives_jobs_and_what_is_no_job()
    {
        var answer = Json(Understand.Title("Tuyển gấp 5 Thợ Hàn ca đêm lương 15tr tại KCN Quảng Phú"));
        var occupation = answer.GetProperty("jobs")[0].GetProperty("occupations")[0];
        Assert.Equal("7212", occupation.GetProperty("code").GetString());
        Assert.Equal("thợ hàn", occupation.GetProperty("because")[0].GetString());
        var extracted = answer.GetProperty("extracted");
        Assert.Equal(5, extracted.GetProperty("headcount").GetInt32());
        Assert.Equal("ca đêm", extracted.GetProperty("shift").GetString());
        Assert.Equal("KCN Quảng Phú", extracted.GetProperty("place").GetString());
        Assert.True(extracted.GetProperty("urgent").GetBoolean());
        Assert.Equal(JsonValueKind.Null, extracted.GetProperty("sex").ValueKind);
    }

    [Theory]
    [InlineData("tuyển 20 nam 10 nữ làm công nhân may", 30, null, 20, 10)]
    [InlineData("Cần 5-10 người bốc xếp", 10, 5, null, null)]
    [InlineData("Thợ hàn", null, null, null, null)]
    public void The_headcount_of_a_title_keeps_range_and_split_visible(string title, int? people, int? lowest, int? men, int? women)
    {
        var extracted = Json(Understand.Title(title)).GetProperty("extracted");
        Assert.Equal([people, lowest, men, women], new[] { "headcount", "headcountMin", "headcountMen", "headcountWomen" }
            .Select(name => extracted.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : (int?)null));
    }

    [Fact]
    public void Place_and_pay_inside_a_title_are_read_as_the_other_readers_do()
    {
        var extracted = Json(Understand.Title("Lái xe nâng tại TX Đức Phổ, Quảng Ngãi lương 8-12 triệu")).GetProperty("extracted");
        Assert.Equal(JsonSerializer.Serialize(Json(Understand.Place(extracted.GetProperty("place").GetString()!))),
            JsonSerializer.Serialize(extracted.GetProperty("placeReading")));
        Assert.Equal("51", extracted.GetProperty("placeReading").GetProperty("value")[0].GetProperty("province").GetString());
        Assert.Equal("""{"min":8000000,"max":12000000,"currency":"VND","period":"month"}""",
            extracted.GetProperty("payReading").GetProperty("value").GetRawText());
        var none = Json(Understand.Title("Thợ hàn")).GetProperty("extracted");
        Assert.Equal(JsonValueKind.Null, none.GetProperty("placeReading").ValueKind);
        Assert.Equal(JsonValueKind.Null, none.GetProperty("payReading").ValueKind);
    }

    [Fact]
    public void A_title_the_lexicon_does_not_know_has_no_occupation() =>
        Assert.All(Json(Understand.Title("Xyzzy qwrtp")).GetProperty("jobs").EnumerateArray(), job => Assert.Equal(0, job.GetProperty("occupations").GetArrayLength()));

    [Fact]
    public void Experience_is_months() =>
        Assert.Equal("""{"minMonths":12,"maxMonths":null}""", Json(Understand.Experience("1 năm")).GetProperty("value").GetRawText());

    [Fact]
    public void Normalising_gives_the_three_forms() => Assert.Equal(
        """{"input":"UỶ BAN kỹ","canonical":"ủy ban kỹ","yiKey":"ủy ban kĩ","folded":"uy ban ki"}""",
        Json(Understand.Normalise("UỶ BAN kỹ")).GetRawText());

    /// <summary>A pasted document is no line of a form, but it must cost no more than its length.</summary>
    [Fact]
    public void A_very_long_line_is_answered_by_every_reader()
    {
        var text = string.Concat(Enumerable.Repeat("thợ hàn tại Quảng Ngãi lương 10 triệu, 2 năm kinh nghiệm/", 10_000));
        Assert.NotNull(Understand.Pay(text).Value);
        Assert.NotNull(Understand.Experience(text).Value);
        Assert.NotEmpty(Understand.Title(text).Jobs);
        Assert.NotEmpty(Understand.Normalise(text).Folded);
        Assert.Equal(text, Understand.Place(text).Input);
    }

    private static JsonElement Json<T>(T answer) => JsonDocument.Parse(JsonLines.Of(answer)).RootElement;
}
