using JobMatch.Intake.Headers;

namespace JobMatch.Intake.Tables;

public enum TableFileFault
{
    Empty,

    /// <summary>The header was found and nothing stands below it.</summary>
    HeaderOnly,

    /// <summary>Not a table this library reads, whatever its extension says.</summary>
    WrongType,
    Encrypted,
    TooLarge,
    TooManyColumns,

    /// <summary>The right type, but broken inside.</summary>
    Damaged,

    /// <summary>No row within the first 30 looks like the header.</summary>
    NoHeader,

    /// <summary>The header was found, but required columns are not in it.</summary>
    MissingColumns,
}

/// <summary>A file as a whole cannot be read; the message is Vietnamese and says what to do.</summary>
public sealed class TableFileException(TableFileFault fault, string message, HeaderMatch? header = null, Exception? inner = null)
    : Exception(message, inner)
{
    public TableFileFault Fault { get; } = fault;

    /// <summary>The nearest header that was found; null when none was.</summary>
    public HeaderMatch? Header { get; } = header;
}
