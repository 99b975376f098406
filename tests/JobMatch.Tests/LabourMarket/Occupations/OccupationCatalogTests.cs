using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Occupations;

public sealed class OccupationCatalogTests
{
    private static readonly OccupationCatalog s_catalog = OccupationCatalog.Default;

    /// <summary>Names that honestly belong to two groups; the reader then offers both.</summary>
    private static readonly string[] s_sharedNames = ["thợ máy"];

    [Fact]
    public void There_are_at_least_180_unit_groups_with_their_parents()
    {
        Assert.True(s_catalog.UnitGroups.Count >= 180);
        Assert.Equal(s_catalog.UnitGroups.Count, s_catalog.UnitGroups.Select(group => group.Code).Distinct().Count());
        Assert.All(s_catalog.UnitGroups, group =>
        {
            Assert.Matches("^[1-9][0-9]{3}$", group.Code);
            Assert.NotNull(s_catalog.Find(group.Code[..3]));
            Assert.NotNull(s_catalog.Find(s_catalog.SubMajorOf(group.Code)!));
            Assert.NotEmpty(group.Names);
        });
    }

    [Fact]
    public void At_least_180_unit_groups_have_a_name_names_in_use_an_abbreviation_skills_and_certificates()
    {
        (string Short, string Long)[] abbreviations =
        [
            ("nv", "nhân viên"), ("cn", "công nhân"), ("ktv", "kỹ thuật viên"), ("gv", "giáo viên"), ("lđpt", "lao động phổ thông"), ("sx", "sản xuất"),
            ("bv", "bảo vệ"), ("kd", "kinh doanh"), ("cntt", "công nghệ thông tin"), ("atlđ", "an toàn lao động"), ("đđ", "điều dưỡng"), ("vp", "văn phòng"),
            ("yhct", "y học cổ truyền"), ("xnk", "xuất nhập khẩu"), ("hdv", "hướng dẫn viên"), ("ctv", "cộng tác viên"),
        ];
        var complete = s_catalog.UnitGroups.Count(group => group.Name.Length > 0 && group.Names.Count >= 2 && group.SkillCodes.Count > 0
            && group.CertificateCodes.Count > 0 && group.Names.Any(name => Abbreviated(name) is { } written && IsFirst(written, group.Code)));
        Assert.True(complete >= 180, $"{complete} groups");

        string? Abbreviated(string name) => Array.Find(abbreviations, pair => name.Contains(pair.Long, StringComparison.Ordinal)) is { Long.Length: > 0 } found
            ? name.Replace(found.Long, found.Short, StringComparison.Ordinal)
            : null;
    }

    private static bool IsFirst(string title, string code) =>
        s_catalog.ReadTitle(title).Jobs is [{ Occupations: [var first, ..] }, ..] && first.Code == code;

    [Fact]
    public void Titles_of_two_digits_are_official_and_deeper_ones_are_our_own()
    {
        Assert.Equal(("Thợ điện và thợ điện tử", "official"), (s_catalog.Find("74")!.Name, s_catalog.Find("74")!.Wording));
        Assert.Equal("Giáo viên bậc trung", s_catalog.Find("36")!.Name);
        Assert.All(s_catalog.UnitGroups, group => Assert.Equal("jobmatch", group.Wording));
    }

    [Fact]
    public void Managers_are_reported_under_VSCO_17() => Assert.Equal("17", s_catalog.SubMajorOf("1411"));

    [Fact]
    public void Names_belong_to_one_group_unless_listed()
    {
        var shared = s_catalog.UnitGroups
            .SelectMany(group => group.Names.Concat(group.NamesAlone).Append(group.Name).Select(VietnameseText.YiKey).Distinct().Select(name => (Name: name, group.Code)))
            .GroupBy(pair => pair.Name)
            .Where(pairs => pairs.Count() > 1)
            .Select(pairs => pairs.Key);
        Assert.Equal(s_sharedNames.Select(VietnameseText.YiKey), shared);
    }

    [Fact]
    public void A_name_that_holds_only_alone_is_not_shown_and_not_found_in_longer_titles()
    {
        Assert.All(s_catalog.UnitGroups, group => Assert.DoesNotContain(group.Names.Append(group.Name), name => name.Contains('=')));
        Assert.Contains("hàn", s_catalog.Find("7212")!.NamesAlone);
        Assert.Equal("7212", s_catalog.ReadTitle("Hàn").Jobs[0].Occupations[0].Code);
        Assert.All(s_catalog.ReadTitle("phim Hàn hay").Jobs, job => Assert.Empty(job.Occupations));
    }

    [Fact]
    public void Every_name_is_read_as_its_own_group()
    {
        var wrong = new List<string>();
        foreach (var group in s_catalog.UnitGroups)
        {
            foreach (var name in group.Names.Concat(group.NamesAlone).Where(name => !s_sharedNames.Contains(name)))
            {
                var jobs = s_catalog.ReadTitle(name).Jobs;
                if (jobs.Count != 1 || jobs[0].Occupations.Count == 0 || jobs[0].Occupations[0].Code != group.Code)
                {
                    wrong.Add($"{group.Code} {name}");
                }
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Skills_and_certificates_exist()
    {
        Assert.All(s_catalog.UnitGroups.SelectMany(group => group.SkillCodes), code => Assert.NotNull(SkillCatalog.Default.Find(code)));
        Assert.All(s_catalog.UnitGroups.SelectMany(group => group.CertificateCodes), code => Assert.NotNull(CertificateCatalog.Default.Find(code)));
    }

    [Fact]
    public void Closeness_is_between_0_and_1_with_a_reason_and_between_known_groups()
    {
        Assert.True(s_catalog.Pairs.Count > 300);
        Assert.All(s_catalog.Pairs, pair =>
        {
            Assert.NotEqual(pair.Key.From, pair.Key.To);
            Assert.NotNull(s_catalog.Find(pair.Key.From));
            Assert.NotNull(s_catalog.Find(pair.Key.To));
            Assert.InRange(pair.Value.Value, 0, 1);
            Assert.False(string.IsNullOrWhiteSpace(pair.Value.Reason));
        });
    }

    [Fact]
    public void Closeness_depends_on_the_direction()
    {
        Assert.True(s_catalog.Closeness("7223", "8189").Value > s_catalog.Closeness("8189", "7223").Value);
        Assert.NotNull(s_catalog.Closeness("7223", "8189").Reason);
    }

    [Theory]
    [InlineData("7212", "7212", 1)]
    [InlineData("7111", "7119", 0.6)]
    [InlineData("7111", "7133", 0.35)]
    [InlineData("7111", "5120", 0)]
    public void Without_a_pair_the_code_decides(string from, string to, double closeness) =>
        Assert.Equal(new Closeness(closeness, null), s_catalog.Closeness(from, to));

    [Theory]
    [InlineData("7212", "147-1e", false)]
    [InlineData("7233", "147-1d", false)]
    [InlineData("9313", "147-2b", false)]
    [InlineData("4224", "147-2d", false)]
    [InlineData("5120", "147-2d", true)]
    [InlineData("6223", "147-1g", false)]
    public void Work_barred_for_minors_names_its_clause(string code, string clause, bool dependsOnWorkplace)
    {
        var rule = s_catalog.Find(code)!.MinorsRule!;
        Assert.Equal((clause, dependsOnWorkplace), (rule.Code, rule.DependsOnWorkplace));
        Assert.Contains("điều 147", rule.LegalSource, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Reason);
    }

    [Fact]
    public void Office_work_is_open_to_minors() => Assert.Null(s_catalog.Find("4110")!.MinorsRule);

    [Fact]
    public void Unknown_codes_are_not_found()
    {
        Assert.Null(s_catalog.Find("9999"));
        Assert.Null(s_catalog.Find(""));
        Assert.Null(s_catalog.SubMajorOf("00000"));
    }
}
