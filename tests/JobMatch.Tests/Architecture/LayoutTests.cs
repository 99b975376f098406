using JobMatch.Tests.Host;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Architecture;

/// <summary>The repository keeps the rules of ARCHITECTURE.md, and each rule is seen to fail: every line of
/// <see cref="Breaches"/> puts one breach into a small repository of its own and expects that rule, and no other, to
/// report it. A new rule goes into <see cref="Layout"/> with a line here.</summary>
public sealed class LayoutTests
{
    /// <summary>A file to add or to put in place of a right one, its text, and what is reported.</summary>
    public static TheoryData<string, string, string> Breaches => new()
    {
        { "src/Program.cs", "namespace JobMatch;\n", "root: src" },
        { "services/Demand/Demand.csproj", Project("<ProjectReference Include=\"../Supply/Supply.csproj\" />"), "references: Demand -> Supply" },
        { "shared/Messaging/Messaging.csproj", Project("<ProjectReference Include=\"..\\..\\services\\Demand\\Demand.csproj\" />"), "references: Messaging -> Demand" },
        { "shared/Contracts/Contracts.csproj", Project("<PackageReference Include=\"MassTransit\" />"), "contracts: MassTransit" },
        { "shared/Contracts/Contracts.csproj", Project("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />"), "contracts: Microsoft.AspNetCore.App" },
        { "shared/Ranking/Ranking.csproj", Project("<ProjectReference Include=\"../Contracts/Contracts.csproj\" />"), "pure: Ranking -> Contracts" },
        { "shared/Ranking/Ranking.csproj", Project("<PackageReference Include=\"Microsoft.EntityFrameworkCore\" />"), "pure: Ranking -> Microsoft.EntityFrameworkCore" },
        { "shared/LabourMarket/LabourMarket.csproj", Project("<PackageReference Include=\"Microsoft.Data.Sqlite\" />"), "pure: LabourMarket -> Microsoft.Data.Sqlite" },
        { "shared/LabourMarket/LabourMarket.csproj", Project("<ProjectReference Include=\"../Contracts/Contracts.csproj\" />"), "pure: LabourMarket -> Contracts" },
        { "shared/Ranking/Score.cs", "namespace JobMatch.Ranking;\nclass Score { object Day => DateTime.UtcNow; }\n", "pure: Ranking -> shared/Ranking/Score.cs" },
        { "shared/LabourMarket/Place.cs", "namespace JobMatch.LabourMarket;\nclass Place { object Text => File.ReadAllText(\"a\"); }\n", "pure: LabourMarket -> shared/LabourMarket/Place.cs" },
        { "services/Web/Web.csproj", Project("<PackageReference Include=\"Microsoft.EntityFrameworkCore.Sqlite\" />"), "web: Microsoft.EntityFrameworkCore.Sqlite" },
        { "services/Web/Web.csproj", Project("<ProjectReference Include=\"../../shared/Messaging/Messaging.csproj\" />"), "web: Messaging" },
        { "services/Demand/Common/Employer.cs", "namespace JobMatch.Demand.Employers;\n", "vague: services/Demand/Common/Employer.cs" },
        { "services/Demand/Employer.cs", "namespace JobMatch.Demand.Core;\n", "vague: services/Demand/Employer.cs" },
        { "services/Demand/StringExtensions.cs", "namespace JobMatch.Demand;\n", "extensions: services/Demand/StringExtensions.cs" },
        { "tests/JobMatch.Tests/LongTests.cs", "namespace JobMatch.Tests;\n" + new string('\n', Layout.MostLines), "long: tests/JobMatch.Tests/LongTests.cs" },
        { "services/Demand/Employer.cs", "namespace JobMatch.Demand;\n// TO" + "DO later\n", "unfinished: services/Demand/Employer.cs" },
    };

    [Fact]
    public void The_repository_keeps_every_rule() => Assert.Empty(new Layout(SampleFolder.Repository).Violations());

    [Theory, MemberData(nameof(Breaches))]
    public void A_breach_is_reported(string file, string text, string violation)
    {
        using var folder = SmallRepository();
        Assert.Empty(new Layout(folder.Path).Violations());
        Write(folder, file, text);
        Assert.Equal(violation, Assert.Single(new Layout(folder.Path).Violations()).Replace('\\', '/'));
    }

    [Fact]
    public void Files_that_may_be_long_exist_and_still_are()
    {
        Assert.All(Layout.LongForAReason, entry =>
        {
            Assert.NotEmpty(entry.Value);
            Assert.True(File.ReadAllLines(Path.Combine(SampleFolder.Repository, entry.Key)).Length > Layout.MostLines);
        });
    }

    private static TemporaryFolder SmallRepository()
    {
        var folder = new TemporaryFolder();
        Write(folder, "JobMatch.sln", "");
        Write(folder, "shared/Contracts/Contracts.csproj", Project(""));
        Write(folder, "shared/LabourMarket/LabourMarket.csproj", Project("<PackageReference Include=\"CsvHelper\" />"));
        Write(folder, "shared/Ranking/Ranking.csproj", Project("<ProjectReference Include=\"../LabourMarket/LabourMarket.csproj\" />"));
        Write(folder, "shared/Messaging/Messaging.csproj", Project("<PackageReference Include=\"MassTransit\" />"));
        Write(folder, "services/Demand/Demand.csproj", Project("<ProjectReference Include=\"../../shared/Messaging/Messaging.csproj\" />"));
        Write(folder, "services/Demand/Vacancy.cs", "namespace JobMatch.Demand;\n");
        Write(folder, "services/Web/Web.csproj", Project("<ProjectReference Include=\"../../shared/Contracts/Contracts.csproj\" />"));
        Write(folder, "services/Host/Host.csproj", Project("<ProjectReference Include=\"../Demand/Demand.csproj\" />"));
        return folder;
    }

    private static string Project(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>";

    private static void Write(TemporaryFolder folder, string file, string text)
    {
        var path = Path.Combine(folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
