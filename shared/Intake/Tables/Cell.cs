using System.Globalization;

namespace JobMatch.Intake.Tables;

/// <summary>One value of a table, as the file holds it.</summary>
public readonly struct Cell
{
    private readonly string? _text;
    private readonly string? _original;
    private readonly double _number;

    private Cell(CellKind kind, string? text, string? original = null, double number = 0, bool wasRepaired = false)
    {
        Kind = kind;
        WasRepaired = wasRepaired;
        _text = text;
        _original = original;
        _number = number;
    }

    public CellKind Kind { get; }

    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>The value as text: composed Unicode, without surrounding spaces; a real date as yyyy-MM-dd (with HH:mm
    /// when it has a time), a number with a point and no needless ".0", TRUE or FALSE; "" when empty or an error.</summary>
    public string AsText => Kind == CellKind.Error ? "" : _text ?? "";

    /// <summary>The text as it stood in the file, before repair; what a person is shown and given back.</summary>
    public string Original => _original ?? _text ?? "";

    /// <summary>The number of a number cell; null for text that looks like one, which only its reader can judge.</summary>
    public double? AsNumber => Kind == CellKind.Number ? _number : null;

    /// <summary>The day of a date cell; null for text that looks like one.</summary>
    public DateOnly? AsDate => Kind == CellKind.Date ? DateOnly.FromDateTime(DateTime.FromOADate(_number)) : null;

    public bool? AsBool => Kind == CellKind.Bool ? _number != 0 : null;

    /// <summary>Letters broken by a wrong encoding were put right.</summary>
    internal bool WasRepaired { get; }

    public override string ToString() => AsText;

    /// <param name="original">Null when it is the text itself.</param>
    internal static Cell Text(string text, string? original = null, bool wasRepaired = false) => text.Length == 0
        ? new(CellKind.Empty, null, original)
        : new(CellKind.Text, text, original, wasRepaired: wasRepaired);

    internal static Cell Number(double value, string? original = null) =>
        new(CellKind.Number, NumberText(value), original, value);

    internal static Cell Date(DateTime value, string? original = null) =>
        new(CellKind.Date, DateText(value), original, value.ToOADate());

    internal static Cell Bool(bool value) => new(CellKind.Bool, value ? "TRUE" : "FALSE", null, value ? 1 : 0);

    /// <param name="shown">What the spreadsheet shows, for example "#REF!".</param>
    internal static Cell Error(string shown) => new(CellKind.Error, shown);

    private static string NumberText(double value) =>
        Math.Abs(value) < 1e15 && Math.Floor(value) == value
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);

    private static string DateText(DateTime value) => value.ToString(
        value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
