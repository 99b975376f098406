using System.Text;
using JobMatch.LabourMarket.Occupations;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Indexing;
using Xunit;

namespace JobMatch.Tests.Matching.Indexing;

public class DocumentsTests
{
    [Fact]
    public void An_occupation_is_indexed_with_the_groups_it_lies_in()
    {
        var document = Documents.Of(States.Vacancy(1, "Tuyển gấp") with { Occupations = ["7212", "72"] });
        Assert.Equal(["7212", "721", "72", "7"], document.Codes[CodeField.Occupation]);
    }

    [Fact]
    public void A_language_is_indexed_with_every_level_up_to_the_one_reached()
    {
        var document = Documents.Of(States.Trainee(10) with { Languages = [new("en", 2), new("ko", null)] });
        Assert.Equal(["en", "en:1", "en:2", "ko"], document.Codes[CodeField.Language]);
    }

    [Fact]
    public void A_skill_that_no_list_knows_is_found_as_text_and_is_no_filter()
    {
        var document = Documents.Of(States.Vacancy(1, "Thợ") with { Skills = ["cắt gió", "han-tig"], Certificates = ["chứng chỉ lạ"] });
        Assert.Equal(["han-tig"], document.Codes[CodeField.Skill]);
        Assert.DoesNotContain(CodeField.Certificate, document.Codes.Keys);
        Assert.Contains("cat gio", document.Body.Folded, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_the_law_bars_to_minors_is_marked()
    {
        var banned = OccupationCatalog.Default.UnitGroups.First(group => group.MinorsRule is { DependsOnWorkplace: false }).Code;
        Assert.Equal(
            [Restrictions.Minors], Documents.Of(States.Vacancy(1, "a") with { Occupations = [banned] }).Codes[CodeField.Restriction]);
        Assert.Equal(
            [Restrictions.Minors], Documents.Of(States.Vacancy(1, "Phục vụ karaoke") with { Occupations = [] }).Codes[CodeField.Restriction]);
        Assert.DoesNotContain(
            CodeField.Restriction, Documents.Of(States.Vacancy(1, "Bán hàng") with { Occupations = [] }).Codes.Keys);
    }

    [Fact]
    public void A_place_is_a_point_for_each_commune_and_none_for_an_archipelago()
    {
        Assert.Equal(2, Documents.Of(States.Vacancy(1, "a") with { Place = new("51", ["21439", "21484"]) }).Locations.Count);
        Assert.Empty(Documents.Of(States.Vacancy(1, "a") with { Place = new("51", []) }).Locations);
        Assert.Empty(Documents.Of(States.Vacancy(1, "a") with { Place = new("48", ["20333"]) }).Locations);
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
        Assert.Equal(["51", "79"], document.Codes[CodeField.Province].Order());
        Assert.Equal(["21439"], document.Codes[CodeField.Commune]);
        Assert.Equal(9_500_000, document.Numbers[NumberField.PayVnd]);
    }

    [Fact]
    public void The_pay_of_a_vacancy_is_its_best()
    {
        Assert.Equal(12_000_000, Documents.Of(States.Vacancy(1, "a")).Numbers[NumberField.PayVnd]);
        Assert.Equal(9_000_000, Documents.Of(States.Vacancy(1, "a") with { Pay = new(9_000_000, null, false) }).Numbers[NumberField.PayVnd]);
        Assert.DoesNotContain(NumberField.PayVnd, Documents.Of(States.Vacancy(1, "a") with { Pay = null }).Numbers.Keys);
    }
}
