using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Headers;

public enum ColumnUse
{
    Read,

    /// <summary>Recognised and never read: <see cref="FieldDefinition.Discard"/>.</summary>
    Discarded,

    /// <summary>No field of the schema has this header.</summary>
    Unknown,

    /// <summary>Another column brings the same field already; this one is not read.</summary>
    Duplicate,

    /// <summary>Running numbers ("STT"), or the columns added to a file of refused rows.</summary>
    Ignored,
}

/// <summary>One column of the file and what is done with it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Letters">As the spreadsheet program names it: A, B, …</param>
/// <param name="Header">The header as it stands in the file; group and sub-header joined by " – " where the group was
/// needed to understand it.</param>
/// <param name="Field">The field meant; null when unknown or ignored.</param>
public sealed record ColumnMatch(int Index, string Letters, string Header, FieldDefinition? Field, ColumnUse Use);

/// <summary>A required field without a column.</summary>
/// <param name="NearestHeader">The header among the unknown ones that looks most like it; null when none does.</param>
public sealed record MissingColumn(FieldDefinition Field, string? NearestHeader);

/// <summary>What was understood of a header.</summary>
/// <param name="HeaderRow">Row of the (last) header line as the spreadsheet program numbers it, from 1.</param>
/// <param name="FirstDataRow">First row below everything that belongs to the header.</param>
/// <param name="Columns">Every column with a header, in file order.</param>
/// <param name="Missing">Required fields that no column brings.</param>
public sealed record HeaderMatch(
    int HeaderRow, int FirstDataRow, IReadOnlyList<ColumnMatch> Columns, IReadOnlyList<MissingColumn> Missing)
{
    /// <summary>Sentences in Vietnamese about columns that are not read, for the report; empty when all are.</summary>
    public IReadOnlyList<string> Notices => [.. HeaderNotices.Of(this)];
}
