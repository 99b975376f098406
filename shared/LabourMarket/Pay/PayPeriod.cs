namespace JobMatch.LabourMarket.Pay;

/// <summary>What the amount is paid for.</summary>
public enum PayPeriod
{
    /// <summary>A calendar month; also where nothing is written, because advertised pay is monthly in Viet Nam.</summary>
    Month,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A day, a shift or a "công".</summary>
    Day,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A piece, a trip, a lesson or another unit of output.</summary>
    Piece,

    /// <summary>A year.</summary>
    Year,
}
