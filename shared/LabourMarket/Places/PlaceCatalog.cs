namespace JobMatch.LabourMarket.Places;

/// <summary>The administrative units of Viet Nam, in force and former, and the reading of what people write about places.</summary>
/// <remarks>Immutable and thread-safe. Sources and licences: Reference/Places/SOURCES.md.</remarks>
public sealed class PlaceCatalog
{
    private static readonly Lazy<PlaceCatalog> Loaded = new(() => new PlaceCatalog());

    private readonly PlaceUnits _units = new();
    private readonly PlaceReader _reader;
    private readonly Dictionary<string, Province> _provinces;
    private readonly IReadOnlyList<int>?[] _neighbours;

    private PlaceCatalog()
    {
        _reader = new PlaceReader(_units);
        _provinces = _units.Provinces.ToDictionary(province => province.Code);
        _neighbours = new IReadOnlyList<int>?[_units.Communes.Count];
    }

    /// <summary>The catalogue of the embedded reference files, read at first use.</summary>
    public static PlaceCatalog Default => Loaded.Value;

    /// <summary>The provinces in force, by code.</summary>
    public IReadOnlyList<Province> Provinces => _units.Provinces;

    /// <summary>The communes in force; the position is the <see cref="CommuneIndex"/>.</summary>
    public IReadOnlyList<Commune> Communes => _units.Communes;

    internal PlaceUnits Units => _units;

    /// <summary>The province in force with a code, or null.</summary>
    public Province? FindProvince(string code) => _provinces.GetValueOrDefault(code);

    /// <summary>The commune in force with a code, or null.</summary>
    public Commune? FindCommune(string code) => CommuneIndex(code) is var index and >= 0 ? _units.Communes[index] : null;

    /// <summary>Position of a commune in <see cref="Communes"/>, or -1. The same for every run with the same reference files.</summary>
    public int CommuneIndex(string code) => _units.CommuneIndexes.GetValueOrDefault(code, -1);

    /// <summary>Reads a place, an address or a list of places. Never throws for any text.</summary>
    public PlaceReading Read(string text, PlaceReadingContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _reader.Read(text, context);
    }

    /// <summary>Straight line between the centroids of two communes in kilometres; null when a code is unknown or one of the two
    /// is an archipelago (Hoàng Sa, Trường Sa). A hint only: communes in the mountains are large, islands need a boat.</summary>
    public double? DistanceKm(string communeA, string communeB) =>
        FindCommune(communeA) is { } a && FindCommune(communeB) is { } b && !Distances.IsArchipelago(a.Code) && !Distances.IsArchipelago(b.Code)
            ? Distances.Km(a, b)
            : null;

    /// <summary>Whether a commune is an archipelago (Hoàng Sa, Trường Sa), whose place on the map is given too differently to measure from.</summary>
    public bool IsArchipelago(string code) => FindCommune(code) is { } commune && Distances.IsArchipelago(commune.Code);

    /// <summary>The communes next to the one at a position in <see cref="Communes"/>, as positions; an archipelago has none.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public IReadOnlyList<int> NeighboursOf(int communeIndex) =>
        // Two threads may look at the same time and find the same.
        _neighbours[communeIndex] ??= Distances.NeighboursOf(communeIndex, _units.Communes);

    /// <summary>How near two communes are; <see cref="PlaceTier.Elsewhere"/> when a code is unknown.</summary>
    public PlaceTier Tier(string communeA, string communeB)
    {
        var (a, b) = (CommuneIndex(communeA), CommuneIndex(communeB));
        if (a < 0 || b < 0)
        {
            return PlaceTier.Elsewhere;
        }

        var (provinceA, provinceB) = (Communes[a].ProvinceCode, Communes[b].ProvinceCode);
        return a == b ? PlaceTier.SameCommune
            : NeighboursOf(a).Contains(b) ? PlaceTier.NeighbouringCommune
            : provinceA == provinceB ? PlaceTier.SameProvince
            : _provinces[provinceA].NeighbourCodes.Contains(provinceB) ? PlaceTier.NeighbouringProvince
            : PlaceTier.Elsewhere;
    }
}
