using System.Text.Json;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Commands;
using JobMatch.Intake.Schemas;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Conditions;

namespace JobMatch.Host.Outcomes;

/// <summary>One outcome as a file has it.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Vacancy">Id of the vacancy, as typed.</param>
/// <param name="Trainee">Id of the trainee, as typed.</param>
/// <param name="Step">What came of it.</param>
/// <param name="Day">When.</param>
internal sealed record OutcomeRow(int Row, string Vacancy, string Trainee, OutcomeStep Step, DateOnly Day);

/// <summary>A row that is not taken.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Problem">Vietnamese sentence: what is wrong and what was expected.</param>
internal sealed record RefusedOutcome(int Row, string Problem);

/// <summary>Outcomes as people save them: a table (CSV, Excel) or JSON lines.</summary>
internal sealed class OutcomeFile
{
    private static readonly TableSchema Schema = new(
    [
        new("vacancy", "Mã tin tuyển dụng", Required: true) { Kind = FieldKind.Code, Aliases = ["Mã việc làm", "Mã tin"] },
        new("trainee", "Mã người học", Required: true) { Kind = FieldKind.Code, Aliases = ["Mã học sinh", "Mã sinh viên", "Mã HSSV"] },
        new("outcome", "Kết quả", Required: true),
        new("date", "Ngày", Required: true) { Kind = FieldKind.Date, Aliases = ["Ngày ghi nhận"] },
        new("reason", "Lý do") { Aliases = ["Lý do từ chối"] },
    ]);

    private readonly List<OutcomeRow> _rows = [];
    private readonly List<RefusedOutcome> _refused = [];
    private readonly DateOnly _today;

    private OutcomeFile(DateOnly today) => _today = today;

    /// <summary>The rows that can be taken, in file order.</summary>
    public IReadOnlyList<OutcomeRow> Rows => _rows;

    /// <summary>The rows that cannot.</summary>
    public IReadOnlyList<RefusedOutcome> Refused => _refused;

    /// <summary>Reads a file; names ending in .jsonl, .ndjson or .json are JSON lines, all others tables.</summary>
    /// <exception cref="CommandException">The file is absent or no table.</exception>
    public static OutcomeFile Read(FileInfo file, DateOnly today)
    {
        if (!file.Exists)
        {
            throw new CommandException($"Không có tệp «{file.FullName}».");
        }

        var outcomes = new OutcomeFile(today);
        if (file.Extension.ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".JSON")
        {
            outcomes.ReadLines(file);
        }
        else
        {
            outcomes.ReadTable(file);
        }

        return outcomes;
    }

    private void ReadTable(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            using var table = TableFile.Open(stream, file.Name, new(Schema));
            foreach (var row in table.Rows())
            {
                if (row.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) is { } problem)
                {
                    _refused.Add(new(row.Row, problem.ToSentence()));
                }
                else
                {
                    Add(row.Row, field => row.Get(field).AsText);
                }
            }
        }
        catch (TableFileException failure)
        {
            throw new CommandException(failure.Message);
        }
    }

    private void ReadLines(FileInfo file)
    {
        foreach (var (index, line) in File.ReadLines(file.FullName).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                Add(index + 1, field => document.RootElement.TryGetProperty(field, out var value) ? value.ToString() : "");
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                _refused.Add(new(index + 1, "Không phải một đối tượng JSON trên một dòng."));
            }
        }
    }

    private void Add(int row, Func<string, string> field)
    {
        var (vacancy, trainee, outcome) = (field("vacancy").Trim(), field("trainee").Trim(), field("outcome").Trim());
        var date = DateReader.Read(field("date"), _today);
        var step = OutcomeWords.Read(outcome);
        var problem = vacancy.Length == 0 ? "Thiếu mã tin tuyển dụng."
            : trainee.Length == 0 ? "Thiếu mã người học."
            : step is null ? $"Không hiểu kết quả «{outcome}»; cần một trong: {OutcomeWords.All}."
            : step == OutcomeStep.RefusedByEmployer && string.IsNullOrWhiteSpace(field("reason")) ? "Đơn vị từ chối thì phải ghi lý do."
            : date.Value is null || date.Precision != DatePrecision.Day ? $"Không đọc được ngày «{field("date")}»; cần dạng 15/03/2026."
            : date.Value > _today ? $"Ngày {field("date")} ở tương lai."
            : null;
        if (problem is null)
        {
            _rows.Add(new(row, vacancy, trainee, step!.Value, date.Value!.Value));
        }
        else
        {
            _refused.Add(new(row, problem));
        }
    }
}
