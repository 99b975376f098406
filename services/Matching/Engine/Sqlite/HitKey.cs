using System.Globalization;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Where a hit stands: smaller is earlier.</summary>
/// <param name="First">By what the order asks for; infinite where it is not known.</param>
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
