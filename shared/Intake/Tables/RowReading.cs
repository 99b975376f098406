using System.Globalization;
using JobMatch.Intake.Headers;
using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Tables;

/// <summary>Makes rows of cells: reads the columns the schema asks for and finds what is wrong with them as cells.</summary>
internal sealed class RowReading(ColumnPlan plan, TableFileOptions options, TableFileKind kind)
{
    private readonly List<RowProblem> _problems = [];

    /// <summary>Cells in which letters broken by a wrong encoding were put right.</summary>
    public long RepairedCells { get; private set; }

    /// <summary>Columns that hold something and have no header; empty for delimited text, where such rows are refused.</summary>
    public SortedSet<int> ColumnsWithoutHeader { get; } = [];

    /// <param name="cellAt">Reads one cell; not called for columns that are discarded.</param>
    /// <returns>Null for a row without content.</returns>
    public IntakeRow? Read(int row, int width, Func<int, bool> isBlank, Func<int, Cell> cellAt, RowFault? fault)
    {
        if (fault is null && IsBlank(width, isBlank))
        {
            return null;
        }

        _problems.Clear();
        var cells = new Cell[plan.Width];
        for (var column = 0; column < Math.Min(width, cells.Length); column++)
        {
            var match = plan.Columns[column];
            if (match?.Use != ColumnUse.Discarded)
            {
                cells[column] = match is { Use: ColumnUse.Read } ? Check(row, column, cellAt(column), match.Field!) : cellAt(column);
            }
        }

        if (fault is not null)
        {
            _problems.Clear();
            _problems.Add(new(
                row, ColumnNameOf(fault.Column), fault.Column is { } at ? $"{ColumnLetters.Of(at)}{row}" : null,
                fault.Read, fault.Expected, fault.Suggestion, ProblemSeverity.Error));
        }
        else
        {
            CheckWidth(row, width, isBlank);
        }

        return new(row, plan, cells, _problems.Count == 0 ? [] : [.. _problems], SurplusOf(width, cellAt));
    }

    /// <summary>What stands beyond the header in a row of text, which is refused for it; a sheet has notes beside its table.</summary>
    private string[] SurplusOf(int width, Func<int, Cell> cellAt) => kind != TableFileKind.Csv || width <= plan.Width
        ? []
        : [.. Enumerable.Range(plan.Width, width - plan.Width).Select(column => cellAt(column).Original)];

    /// <summary>A row in which only the running number is filled is blank: forms are printed with numbers in advance.</summary>
    private bool IsBlank(int width, Func<int, bool> isBlank)
    {
        for (var column = 0; column < width; column++)
        {
            if (!isBlank(column) && (column >= plan.Width || plan.Columns[column]?.Use != ColumnUse.Ignored))
            {
                return false;
            }
        }

        return true;
    }

    private Cell Check(int row, int column, Cell cell, FieldDefinition field)
    {
        RepairedCells += cell.WasRepaired ? 1 : 0;
        if (cell.IsEmpty)
        {
            return cell;
        }

        var text = cell.AsText;
        if (cell.Kind == CellKind.Error)
        {
            Add("một giá trị; ô đang là công thức lỗi hoặc chưa được tính", "gõ giá trị vào ô thay cho công thức");
        }
        else if (text.Length > options.MaxCellLength)
        {
            Add($"nhiều nhất {options.MaxCellLength:N0} ký tự trong một ô", "rút ngắn nội dung");
        }
        else if (text.AsSpan().IndexOf('\uFFFD') >= 0 || text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0)
        {
            Add("chữ đọc được; ô có ký tự bị hỏng", "gõ lại ô này, rồi lưu tệp dạng CSV UTF-8 hoặc XLSX");
        }
        else if (SpreadsheetDamage.IsRoundedDigits(text, field.Kind))
        {
            Add("đủ các chữ số; bảng tính đã rút gọn số này", "định dạng cột là Văn bản (Text) rồi gõ lại số");
        }
        else if (SpreadsheetDamage.WithLostZeros(text, field.Kind) is { } restored)
        {
            Add($"{restored.Length.ToString(CultureInfo.InvariantCulture)} chữ số; đã thêm lại số 0 ở đầu bị bảng tính bỏ mất",
                "định dạng cột là Văn bản (Text) để giữ số 0", ProblemSeverity.Warning);
            return Cell.Text(restored, cell.Original, cell.WasRepaired);
        }
        else if (field.Kind == FieldKind.Date && SpreadsheetDamage.DateOf(cell) is { } date)
        {
            return Cell.Date(date, cell.Original);
        }
        else if (SpreadsheetDamage.HasLostAccents(text))
        {
            Add("chữ có dấu; có thể dấu tiếng Việt đã thành dấu hỏi khi lưu", "lưu lại tệp dạng CSV UTF-8 hoặc XLSX", ProblemSeverity.Warning);
        }

        return cell;

        void Add(string expected, string suggestion, ProblemSeverity severity = ProblemSeverity.Error) =>
            _problems.Add(IntakeRow.At(plan, row, column, cell.Original, expected, suggestion, severity));
    }

    private void CheckWidth(int row, int width, Func<int, bool> isBlank)
    {
        var extra = 0;
        for (var column = 0; column < width; column++)
        {
            if ((column >= plan.Width || plan.Columns[column] is null) && !isBlank(column))
            {
                extra += column >= plan.Width ? 1 : 0;
                if (kind != TableFileKind.Csv || column < plan.Width)
                {
                    ColumnsWithoutHeader.Add(column);
                }
            }
        }

        if (kind != TableFileKind.Csv)
        {
            return;
        }

        if (extra > 0)
        {
            _problems.Add(new(row, "", null, $"{width} ô", $"nhiều nhất {plan.Width} ô như dòng tiêu đề",
                "đặt ô có dấu ngăn cách bên trong vào ngoặc kép (\"…\")", ProblemSeverity.Error));
        }
        else if (width < plan.Width)
        {
            _problems.Add(new(row, "", null, $"{width} ô", $"{plan.Width} ô như dòng tiêu đề; các ô cuối được coi là trống",
                null, ProblemSeverity.Warning));
        }
    }

    private string ColumnNameOf(int? column) =>
        column is { } at && at < plan.Width ? plan.Columns[at]?.Header ?? "" : "";
}
