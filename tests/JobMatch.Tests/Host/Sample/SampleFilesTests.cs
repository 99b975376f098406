using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using JobMatch.Host.Generating;
using Xunit;

namespace JobMatch.Tests.Host.Sample;

public partial class SampleFilesTests
{
    private static readonly string[] OwnTraineeFiles =
        ["nguoi-hoc-tra-cau.csv", "nguoi-hoc-song-cau.csv", "nguoi-hoc-ham-giang.csv", "nguoi-hoc-dong-khe.csv"];

    [Fact]
    public void The_readme_counts_120_vacancies_and_600_trainees_and_the_files_hold_them()
    {
        var stored = new Dictionary<bool, int> { [true] = 0, [false] = 0 };
        var lines = FileLine().Matches(SampleFolder.Readme);
        Assert.Equal(8, lines.Count);
        foreach (Match line in lines)
        {
            var file = line.Groups[1].Value;
            var (good, bad) = (Number(line.Groups[2].Value), Number(line.Groups[3].Value));
            Assert.Equal(good + bad, SampleFolder.Read(file).Rows.Count);
            stored[file.StartsWith("nhu-cau", StringComparison.Ordinal)] += good;
        }

        Assert.Equal((120, 600), (stored[true], stored[false]));
    }

    [Fact]
    public void Vacancies_come_from_40_employers()
    {
        var codes = new HashSet<string>();
        foreach (var row in SampleFolder.Read("nhu-cau.csv").Rows)
        {
            codes.Add(row[2].Length > 0 ? row[2] : row[1]);
        }

        codes.UnionWith(SampleFolder.Read("nhu-cau-mau-02.csv").Rows.Select(row => row[1]));
        Assert.Equal(40, codes.Count);
    }

    [Fact]
    public void Files_are_UTF8_without_mark_with_LF_and_rows_as_long_as_the_header()
    {
        foreach (var file in Directory.GetFiles(SampleFolder.Path, "*.csv"))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            var table = CsvTable.Read(file);
            Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Length));
        }
    }

    [Fact]
    public void Own_templates_have_the_columns_of_the_templates()
    {
        Assert.Equal(VacancyRows.Header, SampleFolder.Read("nhu-cau.csv").Header);
        Assert.All(OwnTraineeFiles, file => Assert.Equal(TraineeRows.Header, SampleFolder.Read(file).Header));
    }

    [Theory]
    [InlineData("nhu-cau-mau-02.csv", "TT01_2022_MAU_02", new[] { "Mã nghề cấp 2", "Số lượng", "Trong đó nữ" })]
    [InlineData("nguoi-hoc-mau-01.csv", "TT01_2022_MAU_01", new string[0])]
    [InlineData("nguoi-tim-viec.csv", "PHIEU_NGUOI_TIM_VIEC", new[] { "Nơi làm việc ưu tiên 1", "Nơi làm việc ưu tiên 2" })]
    public void Official_forms_have_the_labels_of_the_forms(string file, string form, string[] split)
    {
        var forms = SampleFolder.Shared("reference/forms/official_forms.json");
        Assert.SkipWhen(forms is null, "The transcribed official forms are not beside the repository.");
        using var document = JsonDocument.Parse(File.ReadAllText(forms!));
        var labels = document.RootElement.GetProperty("forms").EnumerateArray()
            .Single(entry => entry.GetProperty("id").GetString() == form).GetProperty("fields").EnumerateArray()
            .Select(field => field.GetProperty("label_vi").GetString()).Concat(split).ToHashSet();
        Assert.All(SampleFolder.Read(file).Header, label => Assert.Contains(label, labels));
    }

    [Theory]
    [InlineData("nhu-cau.csv", 0, "GNTG03", 3, "")]
    [InlineData("nhu-cau.csv", 0, "SL-3", 5, "0")]
    [InlineData("nhu-cau.csv", 0, "ĐKN-4", 6, "xã Mây Trắng, huyện Trên Trời")]
    [InlineData("nhu-cau.csv", 0, "DLX-2", 21, "30/09/2026")]
    [InlineData("nhu-cau.csv", 0, "MA-03", 14, "Tiếng Nhật N2")]
    [InlineData("nhu-cau.csv", 0, "ND04", 5, "1")]
    [InlineData("nhu-cau.csv", 0, "TSL-TY", 14, "Tiếng Khmer")]
    [InlineData("nhu-cau.csv", 0, "HM03", 1, "Cty TNHH Tôm Hai Mùa Định An")]
    [InlineData("nguoi-hoc-tra-cau.csv", 0, "TCK26-901", 3, "30/02/2005")]
    [InlineData("nguoi-hoc-tra-cau.csv", 0, "TCK26-041", 3, "18/06/2009")]
    [InlineData("nguoi-hoc-tra-cau.csv", 0, "TCK26-005", 2, "Nguyễn Văn Tuấn")]
    [InlineData("nguoi-hoc-tra-cau.csv", 0, "TCK26-006", 2, "Nguyễn Văn Tuấn")]
    [InlineData("nguoi-hoc-tra-cau.csv", 0, "TCK26-078", 21, "Không")]
    [InlineData("nguoi-hoc-song-cau.csv", 0, "0067", 21, "Không")]
    [InlineData("nguoi-hoc-song-cau.csv", 0, "0010", 3, "25/12/2009")]
    [InlineData("nguoi-hoc-song-cau.csv", 0, "0031", 3, "11/03/2010")]
    [InlineData("nguoi-hoc-song-cau.csv", 0, "9901", 2, "")]
    [InlineData("nguoi-hoc-song-cau.csv", 0, "9902", 3, "sinh năm con Rồng")]
    [InlineData("nguoi-hoc-ham-giang.csv", 0, "HV051", 3, "19/01/2010")]
    [InlineData("nguoi-hoc-ham-giang.csv", 0, "HV901", 7, "ấp Mây, xã Không Có Tên, tỉnh Mặt Trăng")]
    [InlineData("nguoi-hoc-dong-khe.csv", 2, "Lục Văn Hải", 0, "")]
    [InlineData("nguoi-hoc-mau-01.csv", 0, "ĐẶNG THỊ THƯ", 1, "31/04/2004")]
    [InlineData("nguoi-tim-viec.csv", 1, "999203000990", 0, "")]
    public void Awkward_rows_of_the_readme_exist(string file, int keyColumn, string key, int column, string expected)
    {
        Assert.Contains(key, SampleFolder.Readme, StringComparison.Ordinal);
        var row = Assert.Single(SampleFolder.Read(file).Rows, row => row[keyColumn] == key);
        Assert.Equal(expected, row[column]);
    }

    [Fact]
    public void Ids_are_unique_within_a_school_and_reused_by_another()
    {
        var ids = OwnTraineeFiles.ToDictionary(
            file => file, file => SampleFolder.Read(file).Rows.Select(row => row[0]).Where(id => id.Length > 0).ToArray());
        Assert.All(ids.Values, own => Assert.Equal(own.Length, own.Distinct().Count()));
        Assert.Equal(90, ids["nguoi-hoc-ham-giang.csv"].Intersect(ids["nguoi-hoc-dong-khe.csv"]).Count());
    }

    [Fact]
    public void Identity_numbers_tax_codes_and_telephones_are_impossible_ones()
    {
        Assert.All(SampleFolder.Read("nguoi-hoc-mau-01.csv").Rows, row => Assert.StartsWith("999", row[3]));
        Assert.All(SampleFolder.Read("nguoi-hoc-mau-01.csv").Rows, row => Assert.Matches("^(0100[0-9]{6})?$", row[4]));
        Assert.All(SampleFolder.Read("nguoi-tim-viec.csv").Rows, row => Assert.StartsWith("999", row[1]));
        Assert.All(SampleFolder.Read("nguoi-tim-viec.csv").Rows, row => Assert.Matches("^(99[0-9]{8})?$", row[2]));
        Assert.All(SampleFolder.Read("nhu-cau.csv").Rows, row => Assert.Matches("^(00000[0-9]{5})?$", row[2]));
        Assert.All(SampleFolder.Read("nhu-cau-mau-02.csv").Rows, row => Assert.Matches("^00000[0-9]{5}$", row[1]));
    }

    [Fact]
    public void Lines_of_Mau_02_add_up_to_point_3_and_count_no_more_women_than_people()
    {
        foreach (var employer in SampleFolder.Read("nhu-cau-mau-02.csv").Rows.Where(row => row[12].Length > 0).GroupBy(row => row[1]))
        {
            Assert.Equal(Number(employer.First()[10]), employer.Sum(row => Number(row[12])));
            Assert.All(employer, row => Assert.True(Number(row[13]) <= Number(row[12])));
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `([a-z0-9-]+\.csv)` \| [^|]+ \| ([0-9]+) \| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex FileLine();
}
