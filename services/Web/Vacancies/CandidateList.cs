using System.Globalization;
using System.Text;
using JobMatch.Web.Explaining;
using JobMatch.Web.Naming;
using JobMatch.Web.Writing;

namespace JobMatch.Web.Vacancies;

/// <summary>The ranked people of a vacancy as a CSV file: an invitation list without contacts.</summary>
internal static class CandidateList
{
    private static readonly string[] Header =
    [
        "Thứ tự", "Họ và tên", "Mã hồ sơ", "Trường", "Chương trình", "Trình độ", "Nơi ở", "Có thể đi làm từ",
        "Điểm chung", "Hợp với doanh nghiệp", "Hợp với người học", "Vì sao", "Chưa khớp hoặc chưa rõ", "Điều kiện của luật",
    ];

    /// <summary>UTF-8 with a byte order mark, so that spreadsheet programs show Vietnamese letters.</summary>
    public static byte[] Write(VacancyModel model)
    {
        var text = new StringBuilder(CsvLine.Of(Header));
        var rank = 0;
        foreach (var match in model.Matches?.Matches ?? [])
        {
            var person = match.Subject;
            rank++;
            text.Append(CsvLine.Of(
                rank.ToString(CultureInfo.InvariantCulture),
                model.NameOf(person),
                person.ExternalId,
                person.SchoolName,
                person.ProgrammeName,
                person.Qualification is { } level ? MarketNames.Qualification(level) : null,
                person.Home is { } home ? MarketNames.Place(home) : null,
                person.AvailableFrom is { } from ? Written.Date(from) : null,
                Written.Percent(match.Score),
                Written.Percent(match.FitsEmployer),
                Written.Percent(match.FitsTrainee),
                Sentences.Joined(match.Fitting),
                Sentences.Joined(match.Missing),
                string.Join(' ', match.Conditions.Select(condition => $"{condition.Text} ({condition.Source})"))));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
