using JobMatch.Contracts.Matching;
using JobMatch.Host.Commands;
using JobMatch.Intake.Schemas;
using JobMatch.Intake.Tables;

namespace JobMatch.Host.Outcomes;

/// <summary>Group labels of trainees for judging fairness: read for one evaluation, never stored, never seen by a ranker.</summary>
internal static class GroupFile
{
    private static readonly TableSchema Schema = new(
    [
        new("trainee", "Mã người học", Required: true) { Kind = FieldKind.Code, Aliases = ["Mã học sinh", "Mã sinh viên", "Mã HSSV"] },
        new("group", "Nhóm", Required: true) { Sensitive = true },
    ]);

    /// <summary>The label of each trainee who occurs in the outcomes.</summary>
    /// <exception cref="CommandException">The file is absent or no table, names nobody of the outcomes, or the outcomes are invented.</exception>
    public static IReadOnlyDictionary<Guid, string> Read(FileInfo file, OutcomeSource source)
    {
        if (source is not OutcomeSource.Stored stored)
        {
            throw new CommandException("--groups chỉ dùng với --outcomes: người mô phỏng không có nhóm.");
        }

        if (!file.Exists)
        {
            throw new CommandException($"Không có tệp «{file.FullName}».");
        }

        var labels = Labels(file);
        var found = stored.Vacancies.SelectMany(vacancy => vacancy.People).Select(person => person.Trainee).DistinctBy(trainee => trainee.Id)
            .Select(trainee => (trainee.Id, Label: labels.GetValueOrDefault(trainee.Id.ToString()) ?? labels.GetValueOrDefault(trainee.ExternalId)))
            .Where(person => person.Label is not null).ToDictionary(person => person.Id, person => person.Label!);
        return found.Count > 0
            ? found
            : throw new CommandException($"Tệp nhóm «{file.Name}» không có mã nào của người học có trong kết quả (cột trainee, group).");
    }

    private static Dictionary<string, string> Labels(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            using var table = TableFile.Open(stream, file.Name, new(Schema));
            var labels = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in table.Rows().Where(row => !row.IsRefused && !row.Get("group").IsEmpty))
            {
                labels[row.Get("trainee").AsText] = row.Get("group").AsText;
            }

            return labels;
        }
        catch (TableFileException failure)
        {
            throw new CommandException(failure.Message);
        }
    }
}
