using JobMatch.LabourMarket.Reference;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Reference;

public sealed class ReferenceCheckTests
{
    [Fact]
    public void The_files_that_ship_hold_together() => Assert.Empty(ReferenceCheck.Problems());

    [Fact]
    public void Every_file_that_ships_is_in_a_package_and_every_package_has_its_notice()
    {
        var shipped = typeof(ReferencePackage).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".csv", StringComparison.Ordinal))
            .Select(name => name["JobMatch.LabourMarket.Reference.".Length..]);
        Assert.Equal(
            shipped.Order(), ReferencePackage.All.SelectMany(package => package.Files.Select(file => $"{package.Name}.{file.Name}")).Order());
        Assert.All(ReferencePackage.All, package => Assert.NotEmpty(package.ReadNotice()));
    }

    [Fact]
    public void What_is_no_official_list_says_so_and_can_be_replaced()
    {
        Assert.Equal("jobmatch", ReferencePackage.FindFile("unit_groups.csv")!.Value.File.Wording);
        Assert.Equal("mixed", ReferencePackage.FindFile("programmes.csv")!.Value.File.Wording);
    }

    [Fact]
    public void A_code_that_leads_nowhere_is_named_with_its_row()
    {
        var tables = new Dictionary<string, ReferenceRows>
        {
            ["unit_groups.csv"] = Rows("unit_groups.csv", "7212,Thợ hàn,jobmatch,,,,"),
            ["closeness.csv"] = Rows("closeness.csv", "7212,9998,0.5,Lý do"),
        };
        var broken = ReferenceLink.All.Where(link => link.File == "closeness.csv").SelectMany(link => link.Broken(tables));
        Assert.Equal("closeness.csv: «7212 | 9998» ghi to «9998» không có trong unit_groups.csv.", Assert.Single(broken));
    }

    [Fact]
    public void An_old_unit_without_a_successor_is_named()
    {
        var tables = new Dictionary<string, ReferenceRows>
        {
            ["provinces.csv"] = Rows("provinces.csv", "01,Hà Nội,Thành phố,21,105,3359,2025-07-01,"),
            ["former_provinces.csv"] = Rows("former_provinces.csv", "02,Hà Giang,Tỉnh,2025-06-30,"),
        };
        var broken = ReferenceLink.All.Where(link => link.File == "former_provinces.csv").SelectMany(link => link.Broken(tables));
        Assert.Equal("former_provinces.csv: «02» thiếu successor.", Assert.Single(broken));
    }

    [Theory]
    [InlineData("aliases.csv", "province,XX,99", "aliases.csv: «province | XX | 99» ghi loại «province» với mã «99» không có.")]
    [InlineData("aliases.csv", "planet,Sao Hỏa,", "aliases.csv: «planet | Sao Hỏa | » ghi loại «planet» với mã «» không có.")]
    [InlineData("industrial_zones.csv", "Amata,province,731", "industrial_zones.csv: «Amata» ghi loại «province» với mã «731» không có.")]
    [InlineData("head_words.csv", "thợ,99,1,,", "head_words.csv: «thợ» ghi nhóm «99» không có nghề nào.")]
    [InlineData("closeness.csv", "7212,7213,0.5,", "closeness.csv: «7212 | 7213» không ghi lý do.")]
    [InlineData("wording.csv", "nonsense,hàn,", "wording.csv: «nonsense | hàn» ghi loại «nonsense» không có.")]
    public void Aliases_zones_false_friends_and_closeness_lead_to_what_exists(string file, string row, string fault)
    {
        var tables = ReferencePackage.All.SelectMany(package => package.Files)
            .ToDictionary(entry => entry.Name, entry => ReferenceRows.InUse(entry.Name));
        tables[file] = Rows(file, row);
        Assert.Equal(fault, Assert.Single(ReferenceCheck.Names(tables)));
    }

    [Fact]
    public void A_key_that_stands_twice_is_named() =>
        Assert.Equal("skills.csv: «5s» có hai dòng.", Assert.Single(ReferenceCheck.DoubledKeys(Rows("skills.csv", "5s,5S,", "5s,5S,kaizen"))));

    internal static ReferenceRows Rows(string name, params string[] rows)
    {
        var file = ReferencePackage.FindFile(name)!.Value.File;
        var text = string.Join('\n', [string.Join(',', file.Columns), .. rows]) + "\n";
        return ReferenceRows.Read(file, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
