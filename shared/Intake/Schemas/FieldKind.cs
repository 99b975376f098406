namespace JobMatch.Intake.Schemas;

/// <summary>What a column usually holds: a hint for the template's formats and for undoing what spreadsheets do to
/// values. It never refuses a value by itself; the owner of the schema reads and judges the text.</summary>
public enum FieldKind
{
    Text,
    LongText,
    WholeNumber,
    Number,
    Money,

    /// <summary>A number in this column between 10,000 and 80,000 is taken as a spreadsheet's day number.</summary>
    Date,
    YesNo,
    Choice,
    MultiChoice,

    /// <summary>The 12 digits of a citizen's identity number, which all begin with 0; a spreadsheet that took it for a
    /// number has lost one or two zeros.</summary>
    PersonalId,
    TaxCode,

    /// <summary>A telephone number, which begins with 0 unless written with +84; a spreadsheet loses that zero.</summary>
    Phone,
    Email,

    /// <summary>Any other code of digits or letters: never a quantity, kept as text in the template.</summary>
    Code,
    Place,
}
