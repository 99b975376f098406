using System.Globalization;
using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations.Reading;

/// <summary>Finds the numbers of people in a title: "tuyển 20 nam 10 nữ", "5-10 người", "2 thợ hàn, 1 phụ xe".</summary>
internal static class TitleHeadcounts
{
    private const int MostPeople = 5000;

    /// <summary>Changes the kind of the numbers that count people; null when none does. Several are added up.</summary>
    public static TitleHeadcount? Mark(List<Word> words, string text, SideReader side)
    {
        TitleHeadcount? total = null;
        var (whole, isSplit) = (0, false);
        for (var i = 0; i < words.Count; i++)
        {
            if (PeopleAt(words, text, i) is not { } first)
            {
                continue;
            }
            var last = i;
            var (min, max) = (first, first);
            if (RangeEnd(words, text, i) is { } end && PeopleAt(words, text, end) is { } other)
            {
                last = end;
                (min, max) = (Math.Min(first, other), Math.Max(first, other));
            }
            if (!CountsPeople(words, text, i, last, total is not null, side))
            {
                continue;
            }
            for (var j = i; j <= last; j++)
            {
                words[j] = words[j] with { Kind = WordKind.Headcount };
            }
            var sex = SexAfter(words, last, text, side.Marks);
            whole = total is null && sex is null && min == max ? max : whole;
            isSplit |= sex is not null && IsInside(text, words[i].Start);
            total = Sum(total, new TitleHeadcount(min, max, sex == 'm' ? max : null, sex == 'w' ? max : null));
            i = last;
        }
        // "30 công nhân (20 nam, 10 nữ)" are thirty.
        return whole > 0 && total is { } counted && (counted.Men ?? 0) + (counted.Women ?? 0) is > 0 and var split && split <= whole
            && counted.Max == whole + split && (isSplit || split == whole)
            ? counted with { Min = whole, Max = whole }
            : total;
    }

    /// <summary>Whether the number stands in parentheses or behind "trong đó", "gồm": it is part of the one before.</summary>
    private static bool IsInside(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.Count('(') > before.Count(')') || before.Contains("trong đó", StringComparison.OrdinalIgnoreCase)
            || before.Contains("gồm", StringComparison.OrdinalIgnoreCase);
    }

    private static int? PeopleAt(List<Word> words, string text, int at)
    {
        var word = words[at];
        return word.Kind is not WordKind.Pay
            && int.TryParse(text.AsSpan(word.Start, word.End - word.Start), NumberStyles.None, CultureInfo.InvariantCulture, out var people)
            && people is >= 1 and <= MostPeople ? people : null;
    }

    /// <summary>Where the higher number stands: 5-10, 5 đến 10.</summary>
    private static int? RangeEnd(List<Word> words, string text, int low)
    {
        if (low + 1 >= words.Count)
        {
            return null;
        }
        var between = text.AsSpan(words[low].End, words[low + 1].Start - words[low].End).Trim();
        if (between is "-" or "–" or "~")
        {
            return low + 1;
        }
        var isWord = words[low + 1].End - words[low + 1].Start == 3 && text.AsSpan(words[low + 1].Start, 3) is "đến" or "den" or "tới" or "toi";
        return isWord && low + 2 < words.Count ? low + 2 : null;
    }

    private static bool CountsPeople(List<Word> words, string text, int first, int last, bool isFurther, SideReader side)
    {
        var next = last + 1 < words.Count && (!words[last + 1].StartsPiece || text[words[last].End] == '+') ? last + 1 : -1;
        if (next >= 0 && side.Marks.IsOtherUnit(words[next].Id))
        {
            return false;
        }
        var counts = next >= 0 && side.Marks.IsCounted(words[next].Id);
        if (first == 0)
        {
            return counts || next >= 0 || last > 0;
        }
        var before = words[first - 1];
        if (side.Marks.IsNumbered(before.Id) || before.Kind is WordKind.UnitLead or WordKind.Place or WordKind.Shift)
        {
            return false;
        }
        var isLed = side.Marks.LeadsCount(before.Id) || before.Kind is WordKind.Urgent or WordKind.Call;
        var isNamed = next >= 0 && (words[next].Kind == WordKind.Role || side.IsHead(words[next].Id));
        var isJob = next >= 0 && words[next].Kind == WordKind.Content && side.Lexicon.Index.Tells(words[next].Id);
        return isLed || counts || ((isFurther || words[first].StartsPiece) && isNamed) || (isFurther && words[first].StartsPiece && isJob);
    }

    /// <summary>m for men, w for women: 10 nữ, 5 công nhân nữ.</summary>
    private static char? SexAfter(List<Word> words, int at, string text, TitleMarks marks)
    {
        for (var i = at + 1; i < words.Count && i <= at + 3 && !words[i].StartsPiece; i++)
        {
            if (marks.IsSex(words[i].Id))
            {
                return i + 1 < words.Count && marks.IsSex(words[i + 1].Id) ? null : char.ToLowerInvariant(text[words[i].End - 1]) == 'm' ? 'm' : 'w';
            }
            if (PeopleAt(words, text, i) is not null)
            {
                return null;
            }
        }
        return null;
    }

    private static TitleHeadcount Sum(TitleHeadcount? total, TitleHeadcount more) => total is null
        ? more
        : new TitleHeadcount(total.Min + more.Min, total.Max + more.Max, Sum(total.Men, more.Men), Sum(total.Women, more.Women));

    private static int? Sum(int? one, int? other) => one is null ? other : one + (other ?? 0);
}
