using JobMatch.LabourMarket.Organisations;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Organisations;

public class OrganisationNameTests
{
    [Theory]
    [InlineData("Công ty TNHH May Sông Trà", "Cty TNHH MTV MAY SÔNG TRÀ")]
    [InlineData("Công ty TNHH May Sông Trà", "May Sông Trà")]
    [InlineData("Công ty Trách nhiệm hữu hạn Một thành viên Cơ khí Núi Dâu", "Công ty TNHH cơ khí Núi Dâu")]
    [InlineData("Công ty Cổ phần Thuỷ sản Sa Huỳnh", "CTCP Thủy sản Sa Huỳnh")]
    [InlineData("Công ti CP Thủy sản Sa Huỳnh", "CÔNG TY CỔ PHẦN THỦY SẢN SA HUỲNH")]
    [InlineData("DNTN Hoà Phát", "Doanh nghiệp tư nhân Hòa Phát")]
    [InlineData("Công ty TNHH hai thành viên trở lên An Bình", "Công ty TNHH An Bình")]
    [InlineData("Trường Cao đẳng Kỹ thuật Trà Câu", "Trường CĐ Kĩ thuật Trà Câu")]
    [InlineData("Trường Trung cấp nghề Hàm Giang", "TC nghề Hàm Giang")]
    [InlineData("Đại học Trà Vinh", "Trường ĐH Trà Vinh")]
    public void One_organisation_has_one_key(string one, string other) =>
        Assert.Equal(OrganisationName.KeyOf(one), OrganisationName.KeyOf(other));

    [Theory]
    [InlineData("Công ty TNHH Hoa Phát", "Công ty TNHH Hòa Phát")]
    [InlineData("Trường Cao đẳng nghề Sông Cầu", "Trường Trung cấp nghề Sông Cầu")]
    [InlineData("Công ty May Sông Trà 1", "Công ty May Sông Trà 2")]
    [InlineData("Trường TC nghề Số 1", "Trường CĐ nghề Số 1")]
    public void Others_have_others(string one, string other) =>
        Assert.NotEqual(OrganisationName.KeyOf(one), OrganisationName.KeyOf(other));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Công ty TNHH")]
    public void A_legal_form_alone_is_no_name(string text) => Assert.Empty(OrganisationName.KeyOf(text));
}
