using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

public sealed class LegacyFontTests
{
    [Theory]
    [InlineData("C«ng nh©n may", "Công nhân may")]
    [InlineData("Thî ®iÖn c«ng nghiÖp", "Thợ điện công nghiệp")]
    [InlineData("L¸i xe", "Lái xe")]
    [InlineData("§øc Phæ", "Đức Phổ")]
    [InlineData("NguyÔn V¨n H\u00ADëng", "Nguyễn Văn Hưởng")]
    [InlineData("Kü thuËt viªn söa ch÷a « t«", "Kỹ thuật viên sửa chữa ô tô")]
    [InlineData("Qu¶ng Ng·i", "Quảng Ngãi")]
    [InlineData("C«ng ty TNHH, sè 12 ®­êng Lª Lîi", "Công ty TNHH, số 12 đường Lê Lợi")]
    [InlineData("C¤NG NH¢N", "CÔNG NHÂN")]
    [InlineData("LAO §éNG PHæ TH¤NG", "LAO ĐỘNG PHỔ THÔNG")]
    [InlineData("N÷", "Nữ")]
    public void Tcvn3_is_restored(string written, string meant) => Assert.Equal(meant, VietnameseText.RepairLegacyFont(written));

    [Theory]
    [InlineData("Coâng nhaân may", "Công nhân may")]
    [InlineData("Thôï ñieän coâng nghieäp", "Thợ điện công nghiệp")]
    [InlineData("Laùi xe", "Lái xe")]
    [InlineData("Ñöùc Phoå", "Đức Phổ")]
    [InlineData("Nguyeãn Vaên Höôûng", "Nguyễn Văn Hưởng")]
    [InlineData("Kyõ thuaät vieân söûa chöõa oâ toâ", "Kỹ thuật viên sửa chữa ô tô")]
    [InlineData("Quaûng Ngaõi, trung caáp ngheà", "Quảng Ngãi, trung cấp nghề")]
    [InlineData("COÂNG NHAÂN HAØN", "CÔNG NHÂN HÀN")]
    public void Vni_is_restored(string written, string meant) => Assert.Equal(meant, VietnameseText.RepairLegacyFont(written));

    [Theory]
    [InlineData("Công nhân may, thợ hàn, tạp vụ")]
    [InlineData("Công an xã, bà Tân, cô Hoà, toà án, quý")]
    [InlineData("Hà Tây, Trà Cú, Phan Rí, Lôc Tân, Hoà An")]
    [InlineData("CÔNG TY CÔ NHÂN – MÃ: HÒA")]
    [InlineData("Müller, Köln, Straße, für Männer, Händler, Löhne ab 3.000 €")]
    [InlineData("Crème brûlée, où est l’hôtel, maïs, coût, août, Noël, naïf, garçon, déjà là, Thé à la menthe")]
    [InlineData("laïc")]
    [InlineData("Señor Peña, mañana, São João, façade, Škoda, Malmö, København, Ærø, smørrebrød")]
    [InlineData("«giá» tốt, “lương” © 2026 ® ™ 10µm 5×3 m² ½ ¾ §5 ±2 20°C")]
    [InlineData("« Cơ khí » và « Điện »")]
    [InlineData("Coca-Cola®, Intel®, ©JobMatch")]
    [InlineData("Electrician wanted, café, résumé, 10,000 £")]
    [InlineData("")]
    public void Any_other_text_stays_as_it_is(string text) => Assert.Same(text, VietnameseText.RepairLegacyFont(text));
}
