using System.Globalization;

namespace JobMatch.Matching.Engine;

/// <summary>Where a hit stands: smaller is earlier. Written out it is a cursor, the same in every engine, so that another
/// engine can go on where one left off.</summary>
/// <param name="First">By what the order asks for: minus the points, minus the pay or the pay, the distance in km, or 0;
/// infinite where it is not known.</param>
/// <param name="UpdatedTicks">Equal ones stand newest first.</param>
/// <param name="Id">Then by id.</param>
internal readonly record struct HitKey(double First, long UpdatedTicks, Guid Id) : IComparable<HitKey>
{
    public int CompareTo(HitKey other)
    {
        var order = First.CompareTo(other.First);
        order = order != 0 ? order : other.UpdatedTicks.CompareTo(UpdatedTicks);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }

    /// <summary>As a cursor, see <see cref="Read"/>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:R}_{UpdatedTicks}_{Id:N}");

    /// <exception cref="FormatException">The text is no cursor.</exception>
    public static HitKey Read(string cursor) =>
        cursor.Split('_') is [var first, var ticks, var id]
        && double.TryParse(first, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var updated)
        && Guid.TryParseExact(id, "N", out var guid)
            ? new(number, updated, guid)
            : throw new FormatException("Not a cursor of a search.");
}
