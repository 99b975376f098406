using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>The few looks of a cell in the files JobMatch writes; the numbers are indices into the style table.</summary>
internal static class SheetStyles
{
    public const uint Header = 1;

    /// <summary>Text format ("@"), so that typed digits keep their zeros.</summary>
    public const uint Text = 2;
    public const uint Wrapped = 3;
    public const uint Title = 4;
    public const uint RequiredHeader = 5;

    private const uint TextFormat = 49;

    public static void AddTo(WorkbookPart workbook)
    {
        var part = workbook.AddNewPart<WorkbookStylesPart>();
        part.Stylesheet = new Stylesheet(
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Arial" }),
                new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Arial" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FF44546A"),
                Solid("FF1F5C99")),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat(Wrap()) { NumberFormatId = TextFormat, FontId = 1, FillId = 2, ApplyFill = true, ApplyFont = true, ApplyAlignment = true },
                new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
                new CellFormat(Wrap()) { NumberFormatId = TextFormat, ApplyNumberFormat = true, ApplyAlignment = true },
                new CellFormat { FontId = 2, ApplyFont = true },
                new CellFormat(Wrap()) { NumberFormatId = TextFormat, FontId = 1, FillId = 3, ApplyFill = true, ApplyFont = true, ApplyAlignment = true }));
    }

    private static Alignment Wrap() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };

    private static Fill Solid(string rgb) =>
        new(new PatternFill(new ForegroundColor { Rgb = rgb }) { PatternType = PatternValues.Solid });
}
