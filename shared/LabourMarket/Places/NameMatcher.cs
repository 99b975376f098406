using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Places;

/// <summary>Finds the units that bear the name written at a place of the text.</summary>
internal sealed class NameMatcher(Gazetteer gazetteer)
{
    /// <summary>The longest name that starts at a token, or null. With a rank word only units of that rank count.</summary>
    internal Mention? Longest(in PlaceTokens tokens, int first, int nameFirst, UnitType type, bool textIsAccented)
    {
        Mention? found = null;
        for (var end = Math.Min(tokens.Count, nameFirst + Gazetteer.MaxWords); end > nameFirst; end--)
        {
            // "Tan An Thanh pho Hoi An": the last word of Tân An Thạnh would be the first of "thành phố".
            var cutsRankWord = end - nameFirst > 1 && end < tokens.Count && UnitTypes.Read(tokens, end - 1, out _) > 1;
            if (cutsRankWord || !tokens.IsUnbroken(nameFirst, end))
            {
                continue;
            }
            var head = gazetteer.First(tokens.Folded(nameFirst, end));
            if (head >= 0 && Match(tokens, first, nameFirst, end, type, head, textIsAccented) is { } mention
                && (!CrossesDash(tokens, nameFirst, end) || mention.Options.Any(unit => unit.Rank is 0 or 3 || unit.Name.Contains('-'))))
            {
                if (mention.Marks > Marks.Conflicting)
                {
                    return mention;
                }
                found ??= mention;
            }
        }
        return found;
    }

    /// <summary>A dash parts two names unless one name has it (Bà Rịa - Vũng Tàu).</summary>
    private static bool CrossesDash(in PlaceTokens tokens, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (tokens.BreakBefore(i) == Break.Dash)
            {
                return true;
            }
        }
        return false;
    }

    private Mention? Match(in PlaceTokens tokens, int first, int nameFirst, int end, UnitType type, int head, bool textIsAccented)
    {
        var written = tokens.Canonical(nameFirst, end);
        var isShort = end - nameFirst == 1;
        for (var marks = Marks.Exact; marks >= Marks.Conflicting; marks--)
        {
            for (var strict = true; ; strict = false)
            {
                List<Unit>? options = null;
                var numbered = UnitType.None;
                string? zone = null;
                for (var i = head; i >= 0; i = gazetteer[i].Next)
                {
                    var entry = gazetteer[i];
                    if (Fits(entry, type, strict) && Compare(written, entry.Key, textIsAccented) == marks && options?.Contains(entry.Unit) != true
                        && !(isShort && type == UnitType.None && entry.Type == UnitType.None && IsTooShort(entry, marks)))
                    {
                        (options ??= []).Add(entry.Unit);
                        numbered = entry.Type == UnitType.Zone ? UnitType.None : entry.Type;
                        zone = entry.Type == UnitType.Zone ? entry.Name : null;
                    }
                }
                if (options is not null)
                {
                    return new Mention
                    {
                        First = first,
                        End = end,
                        Options = options,
                        Marks = marks,
                        Type = type == UnitType.None ? numbered : type,
                        HasOtherType = !strict,
                        IsAfterNumber = first > 0 && tokens.IsNumber(first - 1) && tokens.BreakBefore(first) == Break.None,
                        IsRestatement = StreetWords.Restates(tokens, first),
                        Zone = zone,
                    };
                }
                if (!strict || type is UnitType.None or UnitType.Zone)
                {
                    break;
                }
            }
        }
        return null;
    }

    /// <summary>A bare word is no commune or district (Bo, Tư, Hồ), and letters alone (ĐN) must be written as listed.</summary>
    private static bool IsTooShort(NameEntry entry, Marks marks) => entry.Unit.Rank switch
    {
        1 or 2 => true,
        3 => marks != Marks.Exact && !HasVowel(entry.Key) && !VietnameseText.IsUnaccented(entry.Key),
        _ => false,
    };

    private static bool HasVowel(string key)
    {
        foreach (var c in key)
        {
            if (VietnameseText.Bare(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                return true;
            }
        }
        return false;
    }

    private static bool Fits(NameEntry entry, UnitType type, bool strict)
    {
        if (type == UnitType.None || type == UnitType.Zone || entry.Type == UnitType.Zone)
        {
            return (type == UnitType.Zone) == (entry.Type == UnitType.Zone);
        }
        var unit = entry.Unit;
        if (strict)
        {
            return unit.Type == type || unit.EarlierType == type;
        }
        return type == UnitType.ThanhPho ? unit.Rank >= 2 : unit.Rank == UnitTypes.Rank(type);
    }

    internal static Marks Compare(ReadOnlySpan<char> written, string key, bool textIsAccented)
    {
        if (written.SequenceEqual(key))
        {
            return textIsAccented || key.Length <= 4 ? Marks.Exact : Marks.Missing;
        }
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != key[i] && written[i] != VietnameseText.Bare(key[i]))
            {
                return Marks.Conflicting;
            }
        }
        return Marks.Missing;
    }
}
