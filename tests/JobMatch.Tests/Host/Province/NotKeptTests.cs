using System.Text;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Host.Province;

/// <summary>Scans the bytes of every file in the data folder, log files of the databases too.</summary>
public sealed class NotKeptTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    /// <summary>A refused row is kept for 30 days with its identity number, since its sender has to find and correct it.</summary>
    private static readonly string[] NumbersOfRefusedRows = ["999203000990", "999304000901"];

    private static readonly string[] Sensitive =
        ["Dân tộc thiểu số", "H'rê", "Thuộc hộ nghèo", "Thuộc hộ cận nghèo", "Người khuyết tật", "@example.com", "Trên 20 kg", "Cần 2 tay"];

    [Fact]
    public void Ethnicity_poverty_disability_and_addresses_of_the_sample_are_nowhere()
    {
        // They are in the files that were sent, or this test would find nothing in any case.
        var sent = string.Concat(SampleProvince.Files.Select(file => File.ReadAllText(Path.Combine(SampleFolder.Path, file.Name))));
        Assert.All(Sensitive, words => Assert.Contains(words, sent, StringComparison.Ordinal));
        AssertNowhere(province.Application.Folder, Sensitive);
    }

    [Theory]
    [InlineData("nguoi-hoc-mau-01.csv", 4)]
    [InlineData("nguoi-tim-viec.csv", 2)]
    [InlineData("nguoi-tim-viec.csv", 43)]
    public void Telephone_and_insurance_numbers_are_nowhere(string file, int column)
    {
        var values = Column(file, column);
        Assert.True(values.Length > 10);
        AssertNowhere(province.Application.Folder, values);
    }

    [Theory]
    [InlineData("nguoi-hoc-mau-01.csv", 3)]
    [InlineData("nguoi-tim-viec.csv", 1)]
    public void Identity_numbers_of_stored_people_are_nowhere(string file, int column)
    {
        var values = Column(file, column);
        Assert.True(values.Length >= 70);
        AssertNowhere(province.Application.Folder, [.. values.Except(NumbersOfRefusedRows)]);
    }

    [Fact]
    public void Names_are_in_the_database_of_Supply_alone()
    {
        var name = "Phạm Gia Huy";
        var holders = province.Application.Folder.Files().Where(file => Holds(file.Value, name)).Select(file => file.Key).ToList();
        Assert.NotEmpty(holders);
        Assert.All(holders, file => Assert.StartsWith("supply.db", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_stands_in_a_discarded_column_is_nowhere_whether_the_row_is_stored_or_refused()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var lines = new StringBuilder("Họ và tên,Số CCCD/CMND,Ngày sinh,Nơi thường trú,Nơi ở hiện nay,Tên công việc,Mã số BHXH,Giới tính,Dân tộc,Tôn giáo,Trọng lượng nâng,Thị lực,Số điện thoại,Email,Liên hệ khác\n");
        lines.Append("Lê Văn Thử,999205000001,15/08/2005,\"Xã Đông Khê, Cao Bằng\",,Thợ hàn,zzqa1,zzqa2,zzqa3,zzqa4,zzqa5,zzqa6,zzqa7,zzqa8,zzqa9\n");
        lines.Append("Lê Thị Thử,999305000002,31/02/2005,\"Xã Đông Khê, Cao Bằng\",,Thợ hàn,zzqb1,zzqb2,zzqb3,zzqb4,zzqb5,zzqb6,zzqb7,zzqb8,zzqb9\n");
        (await application.ImportTraineesAsync(lines.ToString(), "nguoi-tim-viec.csv", "Trung tâm Thử")).Holds(added: 1, refused: 1);
        AssertNowhere(application.Folder, ["zzqa", "zzqb", "999205000001"]);
        await application.StopAsync();
        AssertNowhere(application.Folder, ["zzqa", "zzqb", "999205000001"]);
    }

    private static string[] Column(string file, int column) =>
        [.. SampleFolder.Read(file).Rows.Select(row => row[column]).Where(value => value.Length > 0).Distinct()];

    private static void AssertNowhere(TemporaryFolder folder, string[] values)
    {
        var files = folder.Files();
        Assert.Contains("supply.db", files.Keys);
        var found = files.SelectMany(file => values.Where(value => Holds(file.Value, value)).Select(value => $"{value} in {file.Key}: {Around(file.Value, value)}"));
        Assert.Empty(found);
    }

    /// <summary>What stands around a value: numbers can also meet by chance in hashes and identifiers.</summary>
    private static string Around(byte[] file, string value)
    {
        var at = At(file, value);
        return Encoding.Latin1.GetString(file[Math.Max(0, at - 80)..Math.Min(file.Length, at + 100)]);
    }

    private static bool Holds(byte[] file, string value) => At(file, value) >= 0;

    private static int At(byte[] file, string value) =>
        file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) is >= 0 and var at ? at : file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(value));
}
