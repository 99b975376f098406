using System.Globalization;

namespace JobMatch.LabourMarket.Numbers;

/// <summary>How Vietnamese readers see numbers: 1.234,5 and 71%.</summary>
/// <remarks>Set by hand, so that texts look alike on machines with other culture data or with none.</remarks>
public static class VietnameseNumbers
{
    /// <summary>The invariant culture with these numbers. Read-only.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.ReadOnly(new(CultureInfo.InvariantCulture.Name, false)
    {
        NumberFormat =
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            PercentDecimalSeparator = ",",
            PercentGroupSeparator = ".",
            PercentPositivePattern = 1,
            PercentNegativePattern = 1,
        },
    });
}
