using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
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

    /// <summary>The label of each trainee who occurs in the outcomes, and the rows that label nobody for sure.</summary>
    /// <exception cref="CommandException">The file is absent or no table, names nobody of the outcomes, or the outcomes are invented.</exception>
    public static (IReadOnlyDictionary<Guid, string> Labels, IReadOnlyList<RefusedOutcome> Refused) Read(FileInfo file, OutcomeSource source)
    {
        if (source is not OutcomeSource.Stored stored)
        {
            throw new CommandException("--groups chỉ dùng với --outcomes: người mô phỏng không có nhóm.");
        }

        if (!file.Exists)
        {
            throw new CommandException($"Không có tệp «{file.FullName}».");
        }

        var people = stored.Vacancies.SelectMany(vacancy => vacancy.People).Select(person => person.Trainee).DistinctBy(trainee => trainee.Id).ToList();
        var (byId, byExternalId) = (people.ToDictionary(trainee => trainee.Id.ToString()), people.ToLookup(trainee => trainee.ExternalId));
        var (labels, refused) = (new Dictionary<Guid, string>(), new List<RefusedOutcome>());
        foreach (var (row, code, group, problem) in Rows(file))
        {
            if (problem is not null)
            {
                refused.Add(new(row, problem));
                continue;
            }

            switch (byId.TryGetValue(code, out var known) ? [known] : byExternalId[code].ToList())
            {
                case []:
                    refused.Add(new(row, $"Mã «{code}» không có trong các kết quả."));
                    break;
                case [TraineeState one] when !labels.TryAdd(one.Id, group) && labels[one.Id] != group:
                    refused.Add(new(row, $"Mã «{code}» đã có nhóm khác ở dòng trên; nhóm ở dòng trên được dùng."));
                    break;
                case { Count: > 1 }:
                    refused.Add(new(row, $"Có nhiều người học mang mã «{code}»; hãy dùng mã của JobMatch (uid trong list --json)."));
                    break;
            }
        }

        return labels.Count > 0
            ? (labels, refused)
            : throw new CommandException($"Tệp nhóm «{file.Name}» không có mã nào của người học có trong kết quả (cột trainee, group).");
    }

    private static List<(int Row, string Code, string Group, string? Problem)> Rows(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            using var table = TableFile.Open(stream, file.Name, new(Schema));
            return [.. table.Rows().Select(row => (row.Row, row.Get("trainee").AsText, row.Get("group").AsText,
                row.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error)?.ToSentence()))];
        }
        catch (TableFileException failure)
        {
            throw new CommandException(failure.Message);
        }
    }
}
