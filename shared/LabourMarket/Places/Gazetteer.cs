namespace JobMatch.LabourMarket.Places;

/// <summary>One name of one unit.</summary>
/// <param name="Unit">What it names.</param>
/// <param name="Key">The name with its marks, as <see cref="PlaceTokens"/> writes names.</param>
/// <param name="Name">The name as listed; null for a numbered ward or district.</param>
/// <param name="Type">The rank word the name includes (numbered wards) or Zone for an industrial zone; None otherwise.</param>
/// <param name="Next">Index of the next entry of the same unmarked name, or -1.</param>
internal readonly record struct NameEntry(Unit Unit, string Key, string? Name, UnitType Type, int Next);

/// <summary>Every name of every unit, found by the name without marks.</summary>
internal sealed class Gazetteer
{
    /// <summary>No name is longer, in words.</summary>
    internal const int MaxWords = 7;

    private static readonly string[] Highland = ["Đắk ", "Đăk ", "Đak "];

    private readonly Dictionary<string, int> _heads = new(16_000);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<NameEntry> _entries = new(18_000);

    internal Gazetteer(PlaceUnits units)
    {
        _lookup = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var unit in units.All)
        {
            if (char.IsAsciiDigit(unit.Name[0]) && unit.Name.Length <= 2)
            {
                AddNumbered(unit);
            }
            else
            {
                AddSpellings(unit);
            }
        }
        ReadSpellings(units);
        ReadAliases(units);
        ReadZones(units);
        ByLength = [.. _heads.Keys.GroupBy(key => key.Length).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()))];
    }

    /// <summary>All unmarked names by their length, for the search for near spellings.</summary>
    internal IReadOnlyList<(int Length, string[] Names)> ByLength { get; }

    /// <summary>Index of the first entry of an unmarked name, or -1.</summary>
    internal int First(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var head) ? head : -1;

    internal NameEntry this[int index] => _entries[index];

    /// <summary>Đắk, Đăk and Đak are written for one word of the highland languages, whatever the official list says.</summary>
    private void AddSpellings(Unit unit)
    {
        Add(unit.Name, unit, UnitType.None);
        if (Array.Find(Highland, word => unit.Name.StartsWith(word, StringComparison.Ordinal)) is { } written)
        {
            foreach (var word in Highland)
            {
                Add(word + unit.Name[written.Length..], unit, UnitType.None);
            }
        }
    }

    private void Add(string name, Unit unit, UnitType type)
    {
        Span<char> canonical = stackalloc char[PlaceTokens.MaxChars];
        Span<char> folded = stackalloc char[PlaceTokens.MaxChars];
        Span<short> starts = stackalloc short[PlaceTokens.MaxTokens];
        Span<Break> breaks = stackalloc Break[PlaceTokens.MaxTokens];
        var tokens = new PlaceTokens(name, canonical, folded, starts, breaks);
        AddKey(tokens.Canonical(0, tokens.Count).ToString(), tokens.Folded(0, tokens.Count).ToString(), unit, type, name);
    }

    private void AddKey(string key, string folded, Unit unit, UnitType type, string? name = null)
    {
        var head = _heads.GetValueOrDefault(folded, -1);
        for (var i = head; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Unit == unit && _entries[i].Key == key && _entries[i].Type == type)
            {
                return;
            }
        }
        _heads[folded] = _entries.Count;
        _entries.Add(new NameEntry(unit, key, name, type, head));
    }

    /// <summary>Quận 1, Phường 5: a bare number is no name, so the rank word is part of it.</summary>
    private void AddNumbered(Unit unit)
    {
        string[] words = unit.Type == UnitType.Quan ? ["quan", "q"] : ["phuong", "p", "f"];
        string[] marked = unit.Type == UnitType.Quan ? ["quận", "q"] : ["phường", "p", "f"];
        string[] numbers = unit.Name.Length == 1 ? [unit.Name, "0" + unit.Name] : [unit.Name];
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var number in numbers)
            {
                AddKey($"{marked[i]} {number}", $"{words[i]} {number}", unit, unit.Type);
                if (words[i].Length == 1)
                {
                    AddKey(words[i] + number, words[i] + number, unit, unit.Type);
                }
            }
        }
    }

    private void ReadSpellings(PlaceUnits units)
    {
        using var row = ReferenceTable.Open("spellings.csv");
        while (row.Read())
        {
            Add(row.GetString(1), units.Find("former_commune", row.GetString(0)), UnitType.None);
        }
    }

    private void ReadAliases(PlaceUnits units)
    {
        using var row = ReferenceTable.Open("aliases.csv");
        var phrases = new Dictionary<string, Unit>();
        while (row.Read())
        {
            var (kind, name, code) = (row.GetString(0), row.GetString(1), row.GetString(2));
            switch (kind)
            {
                case "province":
                    Add(name, units.Find(kind, code), UnitType.None);
                    Add(name, units.Find("former_province", code), UnitType.None);
                    break;
                case "former_province":
                    Add(name, units.Find(kind, code), UnitType.None);
                    break;
                case "former_district":
                    Add(name, units.Find(kind, code), UnitType.Quan);
                    break;
                case "commune_code":
                    units.CommuneIndexes.Add(name, units.CommuneIndexes[code]);
                    break;
                default:
                    var phrase = kind switch
                    {
                        "nationwide" => UnitKind.Nationwide,
                        "abroad" => UnitKind.Abroad,
                        "remote" => UnitKind.Remote,
                        _ => throw new FormatException($"Unknown kind of alias: '{kind}'."),
                    };
                    Add(name, phrases.TryGetValue(kind + code, out var unit) ? unit
                        : phrases[kind + code] = new Unit(phrase, UnitType.None, code, name, parent: null), UnitType.None);
                    break;
            }
        }
    }

    private void ReadZones(PlaceUnits units)
    {
        using var row = ReferenceTable.Open("industrial_zones.csv");
        while (row.Read())
        {
            Add(row.GetString(0), units.Find(row.GetString(1), row.GetString(2)), UnitType.Zone);
        }
    }
}
