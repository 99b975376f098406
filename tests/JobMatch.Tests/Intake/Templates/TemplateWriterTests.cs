using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using JobMatch.Intake.Tables;
using JobMatch.Intake.Templates;
using Xunit;

namespace JobMatch.Tests.Intake.Templates;

public class TemplateWriterTests
{
    [Fact]
    public void The_workbook_is_valid_and_has_its_sheets()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Xlsx()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(["Dữ liệu", "Hướng dẫn", "Ví dụ", "Danh mục"],
            document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void A_field_with_options_gets_a_drop_down_list()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Xlsx()), isEditable: false);
        var validation = Assert.Single(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<DataValidation>()));
        Assert.Equal(("'Danh mục'!$A$2:$A$4", "F2:F5001"), (validation.Formula1!.Text, validation.SequenceOfReferences!.InnerText));
    }

    [Fact]
    public void The_empty_template_is_header_only_and_asks_for_nothing_discarded()
    {
        var refused = TraineeTable.Refused(Xlsx(), "mau.xlsx");
        Assert.Equal(TableFileFault.HeaderOnly, refused.Fault);
        Assert.All(refused.Header!.Columns, column => Assert.Equal(JobMatch.Intake.Headers.ColumnUse.Read, column.Use));
        Assert.DoesNotContain(refused.Header.Columns, column => column.Header.Contains("Tôn giáo", StringComparison.Ordinal));
    }

    [Fact]
    public void The_CSV_template_holds_one_example_which_is_never_imported()
    {
        using var stream = new MemoryStream();
        TemplateWriter.WriteCsv(stream, TraineeTable.Schema);
        Assert.Equal(TableFileFault.HeaderOnly, TraineeTable.Refused(stream.ToArray(), "mau.csv").Fault);

        using var file = TraineeTable.OpenText(Encoding.UTF8.GetString(stream.ToArray()) + "Lê Bình,1/1/2000,,,,,,,\r\n");
        Assert.Equal("Lê Bình", Assert.Single(file.Rows()).Get("ho_ten").AsText);
        Assert.Contains("Đã bỏ qua 1 dòng giống hệt dòng ví dụ của mẫu.", file.Notices);
    }

    private static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        TemplateWriter.WriteXlsx(stream, TraineeTable.Schema, "Hồ sơ học viên", "Mỗi người một dòng.\nKhông đổi tên cột.");
        return stream.ToArray();
    }
}
