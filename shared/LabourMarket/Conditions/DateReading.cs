namespace JobMatch.LabourMarket.Conditions;

/// <summary>How much of a date was stated.</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    Day,

    /// <summary>Only month and year are known; the value is the first day of the month.</summary>
    Month,

    /// <summary>Only the year is known; the value is the first of January.</summary>
    Year,
}

/// <summary>What was understood of a text about a date.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The date, or the first day of the month or year stated; null when it cannot be read or does not exist.</param>
/// <param name="Precision">How much of the date was stated; meaningless without a value.</param>
/// <param name="Note">In Vietnamese: why there is no value, or what was assumed; null when there is nothing to say.</param>
public sealed record DateReading(string Input, DateOnly? Value, DatePrecision Precision, string? Note);
