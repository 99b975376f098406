using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using JobMatch.Intake.Schemas;
using JobMatch.Intake.Spreadsheets;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Templates;

/// <summary>The workbook behind <see cref="TemplateWriter.WriteXlsx"/>.</summary>
internal static class TemplateWorkbook
{
    /// <summary>Rows prepared with drop-down lists; more rows can be filled in all the same.</summary>
    private const int PreparedRows = 5000;

    public static void Write(Stream stream, TableSchema schema, string title, string help)
    {
        var fields = TemplateWriter.Columns(schema);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        SheetStyles.AddTo(workbook);
        document.PackageProperties.Title = title;
        var lists = fields.Where(field => field.Options.Count > 0).ToArray();
        List<(WorksheetPart, string)> sheets =
        [
            (Add(workbook, DataSheet(fields, lists)), TemplateSheets.Data),
            (Add(workbook, HelpSheet(fields, title, help)), TemplateSheets.Help),
            (Add(workbook, ExampleSheet(fields, schema.Examples)), TemplateSheets.Example),
        ];
        if (lists.Length > 0)
        {
            sheets.Add((Add(workbook, ListSheet(lists)), TemplateSheets.Lists));
        }

        SheetParts.AddSheets(document, sheets);
    }

    private static WorksheetPart Add(WorkbookPart workbook, Worksheet sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        return part;
    }

    private static Worksheet DataSheet(IReadOnlyList<FieldDefinition> fields, FieldDefinition[] lists)
    {
        var styles = fields.Select(field => field.Kind is FieldKind.WholeNumber or FieldKind.Number or FieldKind.Money ? 0 : SheetStyles.Text);
        var sheet = new Worksheet(
            SheetParts.FrozenHeader(), SheetParts.Widths(fields.Select(WidthOf), [.. styles]), new SheetData(HeaderRow(fields)));
        var validations = lists.Select((field, at) => DropDown(fields, field, at)).ToArray();
        if (validations.Length > 0)
        {
            sheet.Append(new DataValidations(validations) { Count = (uint)validations.Length });
        }

        return sheet;
    }

    /// <summary>The words stand on a sheet of their own, because a list inside the rule may not exceed 255 characters and
    /// no word in it may hold a comma.</summary>
    private static DataValidation DropDown(IReadOnlyList<FieldDefinition> fields, FieldDefinition field, int list)
    {
        var column = ColumnLetters.Of(fields.Index().First(entry => entry.Item == field).Index);
        var words = ColumnLetters.Of(list);
        return new DataValidation(new Formula1($"'{TemplateSheets.Lists}'!${words}$2:${words}${field.Options.Count + 1}"))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            // Other words are accepted and read; the list is an offer.
            ShowErrorMessage = false,
            ShowInputMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{column}2:{column}{PreparedRows + 1}" },
        };
    }

    private static Worksheet HelpSheet(IReadOnlyList<FieldDefinition> fields, string title, string help)
    {
        var rows = new List<Row> { TextRow(SheetStyles.Title, title) };
        rows.AddRange(help.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => TextRow(SheetStyles.Text, line)));
        rows.Add(new Row());
        rows.Add(TextRow(SheetStyles.Header, "Cột", "Bắt buộc", "Ý nghĩa", "Giá trị cho phép", "Ví dụ"));
        rows.AddRange(fields.Select(field => TextRow(
            SheetStyles.Wrapped, field.Label, field.Required ? "Có" : "Không", field.HelpVi ?? "", FieldHelp.Allowed(field), field.Example ?? "")));
        return new Worksheet(SheetParts.Widths([36, 12, 60, 44, 30]), new SheetData(rows));
    }

    private static Worksheet ExampleSheet(IReadOnlyList<FieldDefinition> fields, IReadOnlyList<IReadOnlyDictionary<string, string>> examples)
    {
        var rows = examples.Select(example => TextRow(SheetStyles.Text, [.. fields.Select(field => example.GetValueOrDefault(field.Id, ""))]));
        return new Worksheet(
            SheetParts.FrozenHeader(), SheetParts.Widths(fields.Select(WidthOf)), new SheetData(rows.Prepend(HeaderRow(fields))));
    }

    private static Worksheet ListSheet(FieldDefinition[] lists)
    {
        var longest = lists.Max(field => field.Options.Count);
        var rows = Enumerable.Range(0, longest)
            .Select(at => TextRow(SheetStyles.Text, [.. lists.Select(field => field.Options.ElementAtOrDefault(at) ?? "")]));
        return new Worksheet(
            SheetParts.Widths(lists.Select(_ => 36.0)),
            new SheetData(rows.Prepend(TextRow(SheetStyles.Header, [.. lists.Select(field => field.Label)]))));
    }

    private static Row HeaderRow(IEnumerable<FieldDefinition> fields) => new(fields.Select(field => SheetParts.TextCell(
        TemplateWriter.Header(field), field.Required ? SheetStyles.RequiredHeader : SheetStyles.Header)));

    private static Row TextRow(uint style, params string[] texts) => new(texts.Select(text => SheetParts.TextCell(text, style)));

    private static double WidthOf(FieldDefinition field) => field.Kind switch
    {
        FieldKind.LongText => 48,
        FieldKind.Place or FieldKind.MultiChoice or FieldKind.Choice => 32,
        FieldKind.WholeNumber or FieldKind.Number or FieldKind.YesNo or FieldKind.Date => 14,
        _ => Math.Clamp(field.Label.Length + 4, 16, 30),
    };
}
