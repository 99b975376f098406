using System.Text;
using CsCheck;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

public class VietnameseTextTests
{
    [Fact]
    public void Every_shared_normalisation_vector_holds()
    {
        foreach (var row in SharedCases.Rows("normalisation_vectors.csv"))
        {
            Assert.Equal(row["canonical"], VietnameseText.Canonical(row["input"]));
            Assert.Equal(row["y_i_key"], VietnameseText.YiKey(row["input"]));
            Assert.Equal(row["folded"], VietnameseText.Folded(row["input"]));
        }
    }

    [Theory]
    [InlineData("Khoẻ", "khỏe")]
    [InlineData("thuỷ lợi, hoá chất", "thủy lợi, hóa chất")]
    [InlineData("HOÀ,BÌNH", "hòa,bình")]
    [InlineData("loà xoà", "lòa xòa")]
    [InlineData("toàn", "toàn")]
    [InlineData("ngoại ngữ", "ngoại ngữ")]
    [InlineData("quỳ", "quỳ")]
    [InlineData("khuỷu tay", "khuỷu tay")]
    [InlineData("Hoà\u200D Bình", "hòa bình")]
    [InlineData("  hai\t\tdòng\r\n dưới ", "hai dòng dưới")]
    [InlineData("Ðức", "đức")]
    [InlineData("2021 – 2025 — 10−15", "2021 - 2025 - 10-15")]
    [InlineData("", "")]
    [InlineData(" \u00A0 ", "")]
    [InlineData("\uFEFFTiện", "tiện")]
    [InlineData("ho\u00ADá", "hóa")]
    public void Canonical_has_one_spelling(string text, string canonical) =>
        Assert.Equal(canonical, VietnameseText.Canonical(text));

    [Theory]
    [InlineData("ca\u0301\u0302p", "cấp")]
    [InlineData("\u00E9\u0302", "ế")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("e\u0302\u0323", "ệ")]
    [InlineData("u\u031B\u0301", "ứ")]
    public void Marks_compose_in_any_order(string text, string canonical) =>
        Assert.Equal(canonical, VietnameseText.Canonical(text));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() =>
        Assert.Equal("\uFFFDế", VietnameseText.Canonical("\uD800e\u0302\u0301"));

    [Theory]
    [InlineData("thy", "thy")]
    [InlineData("lý do", "lí do")]
    [InlineData("mỹ phẩm", "mĩ phẩm")]
    [InlineData("quỳnh", "quỳnh")]
    [InlineData("chạy máy", "chạy máy")]
    [InlineData("y tế", "y tế")]
    public void Y_becomes_i_only_where_both_are_written(string text, string key) =>
        Assert.Equal(key, VietnameseText.YiKey(text));

    [Fact]
    public void Clean_keeps_case_tone_placement_and_lines()
    {
        Assert.Equal("Thợ Hoà\nKH - UBND", VietnameseText.Clean(" Thơ\u0323  Hoà \r\n\u00A0KH – UBND\r\n"));
    }

    [Fact]
    public void A_text_that_is_clean_already_is_returned_itself()
    {
        const string text = "thợ hàn 3g ở quảng ngãi";
        Assert.Same(text, VietnameseText.Canonical(text));
        Assert.Same(text, VietnameseText.Clean(text));
    }

    [Fact]
    public void Canonical_and_folded_are_idempotent_for_any_text() =>
        Gen.OneOf(Gen.String, Gen.String["hoàáảqyỳýuếệ\u0302\u0309\u200B-–ĐÐÃ»"]).Sample(text =>
        {
            var canonical = VietnameseText.Canonical(text);
            var folded = VietnameseText.Folded(text);
            return canonical == VietnameseText.Canonical(canonical)
                && folded == VietnameseText.Folded(canonical)
                && folded == VietnameseText.Folded(folded);
        });

    [Fact]
    public void Composed_and_decomposed_text_have_the_same_canonical_form()
    {
        const string text = "Kỹ thuật viên điện tử, Nguyễn Huệ, Đắk Lắk, thuở xưa, ữ Ẵ Ự";
        Assert.Equal(VietnameseText.Canonical(text), VietnameseText.Canonical(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void A_text_longer_than_the_stack_buffer_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Hoà Bình ", 500));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("hòa bình", 500)), VietnameseText.Canonical(text));
    }

    [Theory]
    [InlineData("duc pho", true)]
    [InlineData("CNC 3", true)]
    [InlineData("Đuc pho", false)]
    [InlineData("Đức", false)]
    public void Unaccented_text_is_recognised(string text, bool expected) =>
        Assert.Equal(expected, VietnameseText.IsUnaccented(text));
}
