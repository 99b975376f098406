using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

public class ContactDetailsTests
{
    [Theory]
    [InlineData("Liên hệ chị Hoa 0905123456 giờ hành chính", "Liên hệ chị Hoa [đã bỏ liên hệ] giờ hành chính")]
    [InlineData("LH: 0905 123 456, 0905.123.457", "LH: [đã bỏ liên hệ], [đã bỏ liên hệ]")]
    [InlineData("SĐT 090-512-3456", "SĐT [đã bỏ liên hệ]")]
    [InlineData("zalo +84 905 123 456", "zalo [đã bỏ liên hệ]")]
    [InlineData("ĐT (0255) 3 822 333", "ĐT [đã bỏ liên hệ]")]
    [InlineData("ĐT 02553822333.", "ĐT [đã bỏ liên hệ].")]
    [InlineData("gửi về tuyendung@cokhi.vn trước ngày 30", "gửi về [đã bỏ liên hệ] trước ngày 30")]
    [InlineData("mail: nhan.su+han @ co-khi.com.vn", "mail: [đã bỏ liên hệ]")]
    public void Numbers_and_addresses_are_left_out(string text, string without) => Assert.Equal(without, ContactDetails.Without(text));

    [Theory]
    [InlineData("Lương 8.500.000 - 10.000.000 đồng")]
    [InlineData("Ca 1: 06:00 - 14:00, ca 2: 14:00 - 22:00")]
    [InlineData("Nộp hồ sơ từ 01/12/2026 đến 31/12/2026")]
    [InlineData("Hàn 6G, que 3,2; thép SS400; 0,5 mm")]
    [InlineData("Số 12, đường 3/2, phường 8")]
    [InlineData("Tuyển 20 người @ Dung Quất")]
    [InlineData("năm sinh 2000 - 2008")]
    public void Pay_times_days_and_measures_stay(string text) => Assert.Equal(text, ContactDetails.Without(text));
}
