using JobMatch.LabourMarket.Occupations;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Occupations;

public sealed class CodedListTests
{
    [Fact]
    public void Skills_of_a_written_list_become_codes_and_the_rest_is_kept()
    {
        var reading = SkillCatalog.Default.Read("Đọc bản vẽ, hàn TIG; thổi sáo");
        Assert.Equal(["doc-ban-ve-co-khi", "han-tig"], reading.Codes);
        Assert.Equal(["thổi sáo"], reading.Unknown);
    }

    [Fact]
    public void Certificates_of_a_written_list_become_codes()
    {
        var reading = CertificateCatalog.Default.Read("hàn 3G; an toàn lao động\n bang b2");
        Assert.Equal(["HAN-3G", "ATLD-N3", "GPLX-B"], reading.Codes);
        Assert.Empty(reading.Unknown);
    }

    [Fact]
    public void Codes_are_accepted_and_counted_once() => Assert.Equal(["HAN-6G"], CertificateCatalog.Default.Read("HAN-6G, bằng hàn 6G").Codes);

    [Fact]
    public void A_blank_list_is_empty()
    {
        var reading = SkillCatalog.Default.Read(" , ;");
        Assert.Empty(reading.Codes);
        Assert.Empty(reading.Unknown);
    }

    [Fact]
    public void Codes_are_unique_and_named()
    {
        foreach (var items in (IReadOnlyList<CodedName>[])[SkillCatalog.Default.Items, CertificateCatalog.Default.Items])
        {
            Assert.Equal(items.Count, items.Select(item => item.Code).Distinct().Count());
            Assert.All(items, item => Assert.NotEmpty(item.Name));
        }
    }
}
