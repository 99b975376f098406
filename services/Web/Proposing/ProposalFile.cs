using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.Web.Naming;
using JobMatch.Web.Writing;

namespace JobMatch.Web.Proposing;

/// <summary>A proposal for everybody as a CSV file, without contacts.</summary>
public static class ProposalFile
{
    /// <summary>People whose names are asked for at a time.</summary>
    private const int NamesAtOnce = 1000;

    /// <summary>Writes one line for each pair and for each person left out; who was removed since is passed over.</summary>
    /// <param name="writer">Where to; spreadsheet programs want UTF-8 with a byte order mark.</param>
    /// <param name="pairs">What is proposed.</param>
    /// <param name="leftOut">Those for whom nothing is.</param>
    /// <param name="names">Names of people by id, without those that are stored no more.</param>
    /// <returns>Lines written, without the header.</returns>
    public static async Task<int> WriteAsync(
        TextWriter writer, IReadOnlyList<ListedPair> pairs, IReadOnlyList<LeftOutTrainee> leftOut,
        Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, string>>> names)
    {
        await writer.WriteAsync(CsvLine.Of("Mã hồ sơ", "Họ và tên", "Trường", "Thứ tự", "Mã tin", "Tên công việc", "Doanh nghiệp", "Nơi làm việc", "Điểm chung", "Ghi chú"));
        var rows = pairs.Select(pair => (pair.Trainee, Cells: (string?[])
        [
            pair.Rank.ToString(CultureInfo.InvariantCulture), pair.Vacancy.ExternalId, pair.Vacancy.Title, pair.Vacancy.Employer,
            pair.Vacancy.Place is { } place ? MarketNames.Place(place) : null, Written.Percent(pair.Score), pair.Condition,
        ])).Concat(leftOut.Select(left => (left.Trainee, Cells: (string?[])[null, null, null, null, null, null, left.Why])));
        var written = 0;
        foreach (var some in rows.Chunk(NamesAtOnce))
        {
            var known = await names([.. some.Select(row => row.Trainee.Id).Distinct()]);
            foreach (var (trainee, cells) in some)
            {
                if (known.TryGetValue(trainee.Id, out var name))
                {
                    await writer.WriteAsync(CsvLine.Of([trainee.ExternalId, name, trainee.School, .. cells]));
                    written++;
                }
            }
        }

        return written;
    }
}
