using System.Globalization;

namespace JobMatch.LabourMarket.Places;

/// <summary>What a walk through a text has found.</summary>
internal sealed class Findings
{
    internal List<Mention> Units { get; } = [];

    internal List<UnitKind> Phrases { get; } = [];

    /// <summary>Token ranges that hold no known name, with the rank word before them.</summary>
    internal List<(int First, int NameFirst, int End, UnitType Type)> Gaps { get; } = [];

    internal int OtherPlaces { get; set; }
}

/// <summary>Walks through a text once, from left to right, and notes every name of a place.</summary>
internal sealed class MentionFinder(NameMatcher names)
{
    internal Findings Find(in PlaceTokens tokens, bool textIsAccented)
    {
        var findings = new Findings();
        var gap = -1;
        for (var i = 0; i < tokens.Count;)
        {
            if (gap >= 0 && tokens.BreakBefore(i) >= Break.Comma)
            {
                CloseGap(findings, ref gap, i);
            }
            var next = Others(tokens, i, findings);
            if (next == i)
            {
                next = Name(tokens, i, textIsAccented, findings);
            }
            if (next > i)
            {
                CloseGap(findings, ref gap, i);
                i = next;
                continue;
            }
            if (StreetWords.StartsAt(tokens, i))
            {
                CloseGap(findings, ref gap, i);
                i = StreetEnd(tokens, i + 1);
                continue;
            }
            gap = gap < 0 ? i : gap;
            i++;
        }
        CloseGap(findings, ref gap, tokens.Count);
        return findings;
    }

    private static void CloseGap(Findings findings, ref int gap, int end)
    {
        if (gap >= 0)
        {
            findings.Gaps.Add((gap, gap, end, UnitType.None));
            gap = -1;
        }
    }

    /// <summary>Reads "2 nơi khác" and the like.</summary>
    private static int Others(in PlaceTokens tokens, int at, Findings findings)
    {
        if (!tokens.IsNumber(at) || !int.TryParse(tokens.Folded(at, at + 1), CultureInfo.InvariantCulture, out var count))
        {
            return at;
        }
        for (var words = 2; words <= 3 && at + 1 + words <= tokens.Count; words++)
        {
            if (tokens.Folded(at + 1, at + 1 + words) is "noi khac" or "tinh khac" or "tinh thanh khac" or "dia diem khac" or "thanh pho khac")
            {
                findings.OtherPlaces += Math.Min(count, 1000);
                return at + 1 + words;
            }
        }
        return at;
    }

    private int Name(in PlaceTokens tokens, int at, bool textIsAccented, Findings findings)
    {
        var bare = names.Longest(tokens, at, at, UnitType.None, textIsAccented);
        var taken = UnitTypes.Read(tokens, at, out var type);
        var typed = taken > 0 && at + taken < tokens.Count && tokens.BreakBefore(at + taken) <= Break.Dash
            ? names.Longest(tokens, at, at + taken, type, textIsAccented)
            : null;
        var found = typed is not null && (bare is null || typed.End >= bare.End || bare.Marks < typed.Marks) ? typed : bare;
        if (found is not null && !IsLoose(tokens, found, textIsAccented, findings))
        {
            Note(found, findings);
            return found.End;
        }
        if (taken == 0 || at + taken >= tokens.Count || tokens.BreakBefore(at + taken) >= Break.Comma
            || (taken == 1 && tokens.Folded(at, at + 1).Length == 1))
        {
            return at;
        }
        var end = Math.Max(at + taken + 1, StreetEnd(tokens, at + taken));
        if (type == UnitType.Zone)
        {
            end = BeforeLarger(tokens, at + taken + 1, end, textIsAccented);
        }
        findings.Gaps.Add((at, at + taken, end, type));
        return end;
    }

    /// <summary>An unknown industrial zone ends where a province begins: KCN VSIP II Bình Dương.</summary>
    private int BeforeLarger(in PlaceTokens tokens, int from, int end, bool textIsAccented)
    {
        for (var i = from; i < end; i++)
        {
            if (names.Longest(tokens, i, i, UnitType.None, textIsAccented) is { Marks: > Marks.Conflicting } found
                && found.Options.Any(unit => unit.Rank == 3))
            {
                return i;
            }
        }
        return end;
    }

    private static void Note(Mention found, Findings findings)
    {
        // Such a phrase (Ba Lan, Từ Xa) is meant before a commune that happens to bear its name.
        if (found.Options.FirstOrDefault(unit => unit.Rank == 0) is { } phrase)
        {
            findings.Phrases.Add(phrase.Kind);
            return;
        }
        findings.Units.Add(found);
    }

    /// <summary>A street, hamlet or unknown name ends at the next comma or rank word.</summary>
    private static int StreetEnd(in PlaceTokens tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && tokens.BreakBefore(end) == Break.None
            && (UnitTypes.Read(tokens, end, out _) == 0 || tokens.Folded(end, end + 1).Length == 1))
        {
            end++;
        }
        return end;
    }

    /// <summary>A bare commune name counts only when it stands by itself: "Công ty Thành Công" is not Phường Thành Công.</summary>
    private bool IsLoose(in PlaceTokens tokens, Mention found, bool textIsAccented, Findings findings)
    {
        // The last word of a name of somebody else: Nguyễn Huệ is not Huế.
        if (found.IsBare && textIsAccented && found.End - found.First == 1 && found.Marks == Marks.Conflicting && found.First > 0
            && tokens.BreakBefore(found.First) == Break.None && !StreetWords.LeadsToPlace(tokens, found.First - 1))
        {
            return true;
        }
        if (!found.IsBare || !found.IsOnlyCommunes || found.Zone is not null)
        {
            return false;
        }
        var startsAlone = tokens.BreakBefore(found.First) != Break.None || StreetWords.LeadsToPlace(tokens, found.First - 1)
            || (findings.Units.Count > 0 && findings.Units[^1].End == found.First);
        return !startsAlone || found.Marks < Marks.Missing || !EndsAlone(tokens, found.End, textIsAccented);
    }

    private bool EndsAlone(in PlaceTokens tokens, int end, bool textIsAccented) =>
        tokens.BreakBefore(end) != Break.None || UnitTypes.Read(tokens, end, out _) > 0
        || names.Longest(tokens, end, end, UnitType.None, textIsAccented) is not null;
}
