using JobMatch.LabourMarket.Reference;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Reference;

public sealed class ReferenceDiffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobmatch-reference-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_rows_in_another_order_are_no_difference()
    {
        var lines = Shipped("Programmes", "programmes.csv");
        var diff = ReferenceDiff.Of(Written("moi.csv", [lines[0], .. lines[1..].Reverse()]), null);
        Assert.Equal("programmes.csv", diff.File.Name);
        Assert.True(diff.IsEmpty);
    }

    [Fact]
    public void Added_removed_and_changed_rows_are_told_apart()
    {
        var lines = Shipped("Occupations", "minors_rules.csv");
        var changed = lines[2].Replace("Người", "Người mới", StringComparison.Ordinal);
        var diff = ReferenceDiff.Of(Written("minors_rules.csv", [lines[0], changed, .. lines[3..], "147-9z,Luật,Lý do"]), null);
        Assert.Equal("147-9z", Assert.Single(diff.Added));
        Assert.Equal(lines[1].Split(',')[0], Assert.Single(diff.Removed));
        var row = Assert.Single(diff.Changed);
        Assert.Equal("reason", Assert.Single(row.Fields).Column);
    }

    [Fact]
    public void A_header_of_several_files_asks_which_one_is_meant()
    {
        var path = Written("moi.csv", ["code,name,aliases", "x,X,"]);
        Assert.Contains("--as", Assert.Throws<InvalidDataException>(() => ReferenceDiff.Of(path, null)).Message, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(ReferenceDiff.Of(path, "skills.csv").Added));
    }

    [Theory]
    [InlineData("moi.csv", "a,b", "1,2")]
    [InlineData("skills.csv", "code,name", "x,X")]
    [InlineData("skills.csv", "code,name,aliases", "x,X")]
    [InlineData("skills.csv", "code,name,aliases", "x,X,\nx,Y,")]
    public void A_file_that_cannot_replace_one_says_why(string name, string header, string rows)
    {
        var failure = Assert.Throws<InvalidDataException>(() => ReferenceDiff.Of(Written(name, [header, rows]), null));
        Assert.NotEmpty(failure.Message);
    }

    private static string[] Shipped(string package, string file)
    {
        using var reader = new StreamReader(ReferenceFiles.OpenShipped(package, file));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private string Written(string name, string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }
}
