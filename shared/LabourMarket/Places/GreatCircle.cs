namespace JobMatch.LabourMarket.Places;

/// <summary>Straight lines over the earth.</summary>
public static class GreatCircle
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance of two points in kilometres (haversine); degrees, north and east positive.</summary>
    public static double Km(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var byLatitude = Math.Sin(double.DegreesToRadians(latitudeB - latitudeA) / 2);
        var byLongitude = Math.Sin(double.DegreesToRadians(longitudeB - longitudeA) / 2);
        var h = (byLatitude * byLatitude)
            + (Math.Cos(double.DegreesToRadians(latitudeA)) * Math.Cos(double.DegreesToRadians(latitudeB)) * byLongitude * byLongitude);
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(h));
    }
}
