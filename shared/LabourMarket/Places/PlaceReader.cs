using System.Text.RegularExpressions;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Places;

/// <summary>Reads what people write about a place into units in force.</summary>
internal sealed partial class PlaceReader
{
    private const int MaxAlternatives = 12;

    private readonly PlaceUnits _units;
    private readonly MentionFinder _finder;
    private readonly NearNames _near;

    internal PlaceReader(PlaceUnits units)
    {
        _units = units;
        var gazetteer = new Gazetteer(units);
        _finder = new MentionFinder(new NameMatcher(gazetteer));
        _near = new NearNames(gazetteer);
    }

    internal PlaceReading Read(string text, PlaceReadingContext? context)
    {
        Span<char> canonical = stackalloc char[PlaceTokens.MaxChars];
        Span<char> folded = stackalloc char[PlaceTokens.MaxChars];
        Span<short> starts = stackalloc short[PlaceTokens.MaxTokens];
        Span<Break> breaks = stackalloc Break[PlaceTokens.MaxTokens];
        var tokens = new PlaceTokens(WithEachDistrictNamed(text), canonical, folded, starts, breaks);
        if (tokens.Count == 0)
        {
            return new PlaceReading(text, PlaceReadingKind.Unknown, [], [], 0);
        }
        var findings = _finder.Find(tokens, !VietnameseText.IsUnaccented(tokens.Canonical(0, tokens.Count)));
        if (findings.Gaps.Count > 0 && findings.Phrases.Count == 0)
        {
            _near.Fill(tokens, findings);
        }
        return Answer(text, findings, context ?? new PlaceReadingContext());
    }

    /// <summary>"Quận 1, 3 và 10" names three districts; "Quận 1, 12/5 Lê Lợi" and "Quận 1 và 3 nơi khác" name one.</summary>
    private static string WithEachDistrictNamed(string text) => NumberedDistricts().Replace(text, list => FurtherNumber().Replace(list.Value, "$1 Quận $2"));

    [GeneratedRegex(
        @"\b(?:quận|quan|q)\.?\s*\d{1,2}(?:\s*(?:,|&|;|\bvà\b|\bhoặc\b)\s*\d{1,2}\b(?=\s*(?:$|[,;&)(.-]|và\b|hoặc\b|tp|hcm|hồ chí|sài gòn)))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedDistricts();

    [GeneratedRegex(@"(,|&|;|\bvà\b|\bhoặc\b)\s*(\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurtherNumber();

    private PlaceReading Answer(string text, Findings findings, PlaceReadingContext context)
    {
        var places = new List<PlaceMatch>();
        var alternatives = new List<PlaceMatch>();
        var isAmbiguous = false;
        foreach (var node in PlaceChains.Link(findings.Units, context.ProvinceCode))
        {
            if (node.IsConsumed)
            {
                continue;
            }
            var chosen = SenseChoice.Choose(node, context.DocumentDate);
            // A commune, or a name with two wrong letters ("bình thường"), is only a suggestion when nothing around it confirms it.
            if (chosen is not null && node.Container is null && (node.Mention.Errors > 1 || (node.Mention.Errors > 0 && chosen.Rank == 1)))
            {
                AddAlternatives(alternatives, node, null);
                continue;
            }
            isAmbiguous |= chosen is null && node.Mention.Marks > Marks.Near;
            AddAlternatives(alternatives, node, chosen);
            if (chosen is not null && Match(chosen, node, Confidence(node, chosen, context)) is var match && !places.Exists(place => IsSame(place, match)))
            {
                places.Add(match);
            }
        }
        return new PlaceReading(text, Kind(places, isAmbiguous, findings.Phrases), places, alternatives,
            findings.OtherPlaces + (places.Count > 0 ? findings.Phrases.Count(kind => kind == UnitKind.Abroad) : 0));
    }

    private static PlaceReadingKind Kind(List<PlaceMatch> places, bool isAmbiguous, List<UnitKind> phrases)
    {
        if (phrases.Contains(UnitKind.Nationwide))
        {
            return PlaceReadingKind.Nationwide;
        }
        if (places.Count > 0)
        {
            return PlaceReadingKind.Units;
        }
        if (isAmbiguous)
        {
            return PlaceReadingKind.Ambiguous;
        }
        return phrases.Contains(UnitKind.Abroad) ? PlaceReadingKind.Abroad
            : phrases.Contains(UnitKind.Remote) ? PlaceReadingKind.Remote
            : PlaceReadingKind.Unknown;
    }

    private static bool IsSame(PlaceMatch a, PlaceMatch b) => a.Code == b.Code && a.CommuneCodes.SequenceEqual(b.CommuneCodes);

    private void AddAlternatives(List<PlaceMatch> alternatives, PlaceNode node, Unit? chosen)
    {
        // A choice is offered likeliest first: a province, then what bears the name now.
        var others = chosen is null ? [.. (node.Options.Count > 1 ? node.Options : node.Mention.Options).OrderByDescending(unit => unit.Rank == 3).ThenByDescending(unit => unit.IsCurrent)] : node.Mention.Options;
        foreach (var unit in others)
        {
            if (alternatives.Count == MaxAlternatives)
            {
                return;
            }
            // The province that kept its name is no other sense of it.
            var isOldSelf = chosen is not null && unit.Rank == 3 && chosen.Rank == 3 && unit.Name == chosen.Name;
            if (unit != chosen && !isOldSelf && (chosen is null || !unit.Communes.AsSpan().SequenceEqual(chosen.Communes))
                && (node.Container is null || node.Options.Contains(unit)))
            {
                alternatives.Add(Match(unit, node, chosen is null ? Math.Round(0.9 / others.Count, 2) : 0.1));
            }
        }
    }

    private PlaceMatch Match(Unit unit, PlaceNode node, double confidence)
    {
        var matched = node.Mention.Zone is null ? unit.FullName : $"Khu công nghiệp {node.Mention.Zone}";
        if (unit.Communes.Length == 1)
        {
            var commune = _units.Communes[unit.Communes[0]];
            return new PlaceMatch(commune.Code, PlaceLevel.Commune, commune.FullName, commune.ProvinceCode,
                unit.CommuneCodes(_units.Communes), matched, confidence);
        }
        var province = _units.Find("province", unit.ProvinceCode);
        var isWhole = unit.Communes.Length == province.Communes.Length;
        return new PlaceMatch(province.Code, PlaceLevel.Province, province.FullName, province.Code,
            isWhole ? [] : unit.CommuneCodes(_units.Communes), matched, confidence);
    }

    private static double Confidence(PlaceNode node, Unit chosen, PlaceReadingContext context)
    {
        var mention = node.Mention;
        var confidence = mention.Marks switch
        {
            Marks.Exact => 0.98,
            Marks.Missing => 0.93,
            Marks.Conflicting => 0.75,
            _ => 0.6,
        };
        confidence *= mention.HasOtherType ? 0.85 : 1;
        confidence *= mention.Zone is null ? 1 : 0.9;
        confidence *= mention.IsBare && node.Container is null && chosen.Rank < 3 ? 0.9 : 1;
        // A document of today that uses a former name may also mean the unit that bears the name now.
        var mayBeNew = mention.IsBare && !chosen.IsCurrent && context.DocumentDate >= SenseChoice.NewUnits
            && mention.Options.Any(unit => unit.IsCurrent);
        confidence *= mayBeNew ? 0.85 : 1;
        return Math.Round(confidence, 2);
    }
}
