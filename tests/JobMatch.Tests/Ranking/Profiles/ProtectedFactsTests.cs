using System.Reflection;
using System.Text.RegularExpressions;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Text;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Profiles;
using Xunit;

namespace JobMatch.Tests.Ranking.Profiles;

/// <summary>What ranking must not know cannot be used by it: no property of what it reads names a protected fact.</summary>
public partial class ProtectedFactsTests
{
    private static readonly string[] Words =
    [
        "sex", "gender", "male", "female", "age", "aged", "birth", "birthday", "born", "dob", "ethnicity", "ethnic", "race", "nation", "nationality",
        "religion", "religious", "faith", "disability", "disabled", "handicap", "health", "illness", "hiv", "pregnant", "pregnancy",
        "marital", "married", "marriage", "spouse", "children", "looks", "appearance", "height", "weight", "photo", "picture", "face",
        "politics", "party", "union", "phone", "email", "address",
    ];

    private static readonly string[] VietnameseWords =
    [
        "giới tính", "tuổi", "ngày sinh", "năm sinh", "dân tộc", "tôn giáo", "khuyết tật", "sức khỏe", "hôn nhân", "độc thân", "kết hôn",
        "con cái", "mang thai", "ngoại hình", "chiều cao", "cân nặng", "ảnh", "số điện thoại", "họ tên", "căn cước",
    ];

    public static TheoryData<Type> TypesThatRankingReads =>
        [typeof(PersonProfile), typeof(VacancyProfile), typeof(PersonLimits), typeof(VacancyLimits), typeof(TraineeState), typeof(VacancyState)];

    [Theory]
    [MemberData(nameof(TypesThatRankingReads))]
    public void No_property_names_a_protected_fact(Type type) =>
        Assert.DoesNotContain(Names(type, []), NamesAProtectedFact);

    [Fact]
    public void No_criterion_is_about_a_protected_fact() => Assert.DoesNotContain(
        AllCriteria.List.SelectMany(criterion => criterion.Bins.Select(bin => bin.Id).Append(criterion.Id).Append(criterion.GetType().Name)), NamesAProtectedFact);

    [Theory]
    [InlineData("Sex")]
    [InlineData("BirthDate")]
    [InlineData("GioiTinh")]
    [InlineData("NgaySinh")]
    [InlineData("MaritalStatus")]
    [InlineData("HealthNotes")]
    [InlineData("DanTocThieuSo")]
    [InlineData("marital-status")]
    public void A_protected_fact_would_be_noticed(string name) => Assert.True(NamesAProtectedFact(name));

    private static bool NamesAProtectedFact(string name)
    {
        var words = $" {string.Join(' ', Word().Matches(name).Select(word => word.Value.ToLowerInvariant()))} ";
        return Words.Concat(VietnameseWords.Select(VietnameseText.Folded))
            .Any(word => words.Contains($" {word} ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(Type type, HashSet<Type> seen)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            yield return property.Name;
            var inner = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (inner.Namespace?.StartsWith("JobMatch", StringComparison.Ordinal) == true && inner != type && seen.Add(inner))
            {
                foreach (var name in Names(inner, seen))
                {
                    yield return name;
                }
            }
        }
    }

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+")]
    private static partial Regex Word();
}
