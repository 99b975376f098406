using System.Text;
using JobMatch.LabourMarket.Occupations;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Indexing;
using Xunit;

namespace JobMatch.Tests.Matching.Indexing;

public class DocumentsTests
{
    [Fact]
    public void A_trade_is_found_by_every_name_of_its_occupation()
    {
        var document = Documents.Of(States.Vacancy(1, "Tuyển gấp"));
        foreach (var name in OccupationCatalog.Default.Find("7212")!.Names)
        {
            Assert.Contains(SearchText.OfDocument([name]).Exact.Trim(), document.Concepts.Exact, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_that_counts_only_alone_is_not_indexed()
    {
        var groups = OccupationCatalog.Default.UnitGroups.Where(group => group.NamesAlone.Count > 0).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            var allowed = Words(SearchText.OfDocument([group.Name, .. group.Names]));
            var indexed = Words(Documents.Of(States.Vacancy(1, "Tuyển gấp") with { Occupations = [group.Code] }).Concepts);
            Assert.InRange(indexed.Count, 1, allowed.Count);
            Assert.Subset(allowed.ToHashSet(), indexed.ToHashSet());
        });

        // A sign stands between names; it is no word.
        static List<string> Words(AnalysedText text) => [.. text.Exact.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "#")];
    }

    [Fact]
    public async Task The_index_files_hold_no_name_birth_date_or_contact_of_anybody()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var matching = new MatchingFixture();
        await matching.StartAsync(cancellation);
        await matching.Index.PutAsync([States.Trainee(10)], cancellation);
        await matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], cancellation);
        matching.Stop();
        var raw = string.Concat(Directory.GetFiles(matching.Folder).Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))));

        // What must be there shows that the files are read as they are written.
        Assert.Contains("Trường Cao đẳng Kỹ nghệ Dung Quất", raw, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)\"(full|first|last|person|trainee)?name\"", raw);
        Assert.DoesNotMatch("(?i)\"(birth\\w*|dob|sex|gender|phone|email|address|identity\\w*|ethnic\\w*|religion|health\\w*)\"", raw);
    }

    [Fact]
    public void The_document_of_a_person_knows_the_place_of_the_wish_and_of_the_home()
    {
        var trainee = States.Trainee(10) with { WishedPlaces = [new("79", []), new("51", ["21523"])] };
        var document = Documents.Of(trainee);
        Assert.Equal(["51", "79"], document.Provinces.Order());
        Assert.Equal(["21439"], document.Communes);
        Assert.Equal(9_500_000, document.PayVnd);
    }

    [Fact]
    public void The_pay_of_a_vacancy_is_its_best()
    {
        Assert.Equal(12_000_000, Documents.Of(States.Vacancy(1, "a")).PayVnd);
        Assert.Equal(9_000_000, Documents.Of(States.Vacancy(1, "a") with { Pay = new(9_000_000, null, false) }).PayVnd);
        Assert.Null(Documents.Of(States.Vacancy(1, "a") with { Pay = null }).PayVnd);
    }
}
