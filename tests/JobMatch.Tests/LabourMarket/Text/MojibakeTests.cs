using System.Text;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

public class MojibakeTests
{
    private const string Sound =
        "Thợ điện công nghiệp, Kỹ thuật viên Ô tô ở Đức Phổ – Quảng Ngãi: “lương 10–15 triệu”… ĂN Ở, NGHỈ LỄ, XÃ, ƯU TIÊN, à, là, ẵ, Ỹ, ữ ₫";

    [Fact]
    public void Utf8_read_as_windows_1252_is_restored()
    {
        var damaged = ReadAs1252(Sound);
        Assert.True(VietnameseText.LooksLikeMojibake(damaged));
        Assert.Equal(Sound, VietnameseText.RepairMojibake(damaged));
    }

    [Fact]
    public void Utf8_read_as_windows_1258_is_restored()
    {
        // As 1252, but C3 is Ă, CC the combining grave; those are the bytes that UTF-8 Vietnamese uses.
        var damaged = ReadAs1252(Sound).Replace('\u00C3', 'Ă');
        Assert.Equal(Sound, VietnameseText.RepairMojibake(damaged));
    }

    [Fact]
    public void Both_readings_mixed_with_sound_lines_in_one_file_are_restored()
    {
        var file = string.Join('\n', Sound, ReadAs1252(Sound), ReadAs1252(Sound).Replace('\u00C3', 'Ă'), "Thợ hàn; " + ReadAs1252("Kỹ sư điện") + "; MÃ");
        Assert.Equal(string.Join('\n', Sound, Sound, Sound, "Thợ hàn; Kỹ sư điện; MÃ"), VietnameseText.RepairMojibake(file));
    }

    [Fact]
    public void Text_damaged_twice_is_restored() =>
        Assert.Equal("Kỹ sư điện", VietnameseText.RepairMojibake(ReadAs1252(ReadAs1252("Kỹ sư điện"))));

    [Fact]
    public void Only_damaged_words_of_a_mixed_text_change() =>
        Assert.Equal("Thợ hàn, Kỹ sư điện, MÃ", VietnameseText.RepairMojibake("Thợ hàn, " + ReadAs1252("Kỹ sư điện") + ", MÃ"));

    [Theory]
    [InlineData("hÃ ng hóa, lÃ  viá»‡c", "hàng hóa, là việc")]
    [InlineData("lÃ viá»‡c", "là việc")]
    public void A_no_break_space_that_became_a_space_is_understood(string damaged, string sound) =>
        Assert.Equal(sound, VietnameseText.RepairMojibake(damaged));

    [Theory]
    [InlineData("CÔNG TY “HẢI MÔ”")]
    [InlineData("XÃ… “MÃ” ‘NGÃ’ ĐÃ– LÃ•")]
    [InlineData("«giá» tốt, báº, giá”…")]
    [InlineData("São Paulo, Ärzte, Åse, Müller, naïve, café")]
    [InlineData("Trung cấp nghề; Đã có bằng A, B. Â, Ê")]
    [InlineData(Sound)]
    public void Sound_text_is_never_changed(string text) => Assert.Same(text, VietnameseText.RepairMojibake(text));

    [Fact]
    public void Tones_of_windows_1258_are_composed() =>
        Assert.Equal("việc làm tốt", VietnameseText.ComposeWindows1258("viê\u0323c la\u0300m tô\u0301t"));

    /// <summary>Reads UTF-8 bytes as Windows-1252; bytes without a character there become C1 controls, as browsers do.</summary>
    private static string ReadAs1252(string text)
    {
        const string high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? high[b - 0x80] : (char)b));
    }
}
