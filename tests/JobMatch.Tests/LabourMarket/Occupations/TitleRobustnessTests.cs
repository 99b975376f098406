using System.Text;
using CsCheck;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Programmes;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Occupations;

public sealed class TitleRobustnessTests
{
    private static readonly OccupationCatalog s_catalog = OccupationCatalog.Default;

    private static readonly string[] s_pieces =
    [
        "Thợ hàn", "công nhân", "may", "/", " - ", ",", "(", ")", "10", "15tr", "Nam", "nữ", "tại", "KCN", "Hà Nội", "gấp", "ca đêm", "công ty", "&", "+",
        "lái xe", "7 chỗ", "$", "từ", "triệu", "kỹ sư", "🔥", "\u200b", "\n", "ø", "e\u0302\u0323", "Ä‘iá»‡n", "12.500.000", "=", "phụ", "quận", "bán",
    ];

    [Fact]
    public void Any_mixture_of_pieces_is_read_without_failing() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 14].Sample(pieces =>
        {
            var title = string.Join(' ', pieces);
            var reading = s_catalog.ReadTitle(title);
            ProgrammeCatalog.Default.Read(title);
            s_catalog.Suggest(title, 3);
            return reading.Input == title && reading.Jobs.All(job => job.Occupations.All(found => found.Confidence is > 0 and <= 1));
        });

    [Fact]
    public void Any_text_is_read_without_failing() => Gen.String.Sample(text => s_catalog.ReadTitle(text).Input == text);

    [Fact]
    public void Decomposed_and_damaged_text_is_read_alike()
    {
        Assert.Equal("7411", s_catalog.ReadTitle("Thợ điện".Normalize(NormalizationForm.FormD)).Jobs[0].Occupations[0].Code);
        Assert.Equal("7411", s_catalog.ReadTitle("Thá»£ Ä‘iá»‡n").Jobs[0].Occupations[0].Code);
    }

    [Fact]
    public void Many_threads_read_the_same()
    {
        var titles = LabelledTitles.Load().Select(title => title.Title).ToArray();
        var expected = titles.Select(Digest).ToArray();
        Parallel.For(0, 4 * titles.Length, i => Assert.Equal(expected[i % titles.Length], Digest(titles[i % titles.Length])));
    }

    private static string Digest(string title) =>
        string.Join(';', s_catalog.ReadTitle(title).Jobs.Select(job => string.Join(',', job.Occupations.Select(found => $"{found.Code} {found.Confidence}"))));
}
