using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations.Reading;

/// <summary>Takes place, pay, headcount, shift, sex and urgency out of a title.</summary>
internal static class TitleExtraction
{
    /// <summary>Changes the kind of the words that are not about the job and returns what they say.</summary>
    public static TitleExtras TakeOut(List<Word> words, string text, SideReader side)
    {
        var marks = side.Marks;
        MarkPay(words, text, marks);
        var headcount = TitleHeadcounts.Mark(words, text, side);
        MarkSex(words, text, marks);
        MarkPlaces(words, text, marks, side.Lexicon.Index);
        return new TitleExtras(
            Raw(words, text, WordKind.Place),
            Raw(words, text, WordKind.Pay),
            headcount,
            Raw(words, text, WordKind.Shift),
            SexOf(words, text, marks),
            words.Exists(word => word.Kind == WordKind.Urgent));
    }

    private static void MarkPay(List<Word> words, string text, TitleMarks marks)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsAmount(words, text, i, marks))
            {
                continue;
            }
            var first = i;
            while (first > 0 && (marks.LeadsPay(words[first - 1].Id) || IsNumber(words[first - 1], text)) && !IsSlash(words, text, first))
            {
                first--;
            }
            var last = i;
            while (last + 1 < words.Count && (IsAmount(words, text, last + 1, marks) || marks.IsPayUnit(words[last + 1].Id) || marks.TailsPay(words[last + 1].Id)
                || (IsNumber(words[last + 1], text) && last + 2 < words.Count && marks.IsPayUnit(words[last + 2].Id))))
            {
                last++;
            }
            for (var j = first; j <= last; j++)
            {
                words[j] = words[j] with { Kind = WordKind.Pay };
            }
            i = last;
        }
    }

    /// <summary>15tr, 7tr5, 20M, 300k, 1000$, 12.500.000, or a number followed by triệu and the like.</summary>
    private static bool IsAmount(List<Word> words, string text, int at, TitleMarks marks)
    {
        var word = words[at];
        var written = text.AsSpan(word.Start, word.End - word.Start);
        if (written.Length == 0 || !char.IsAsciiDigit(written[0]))
        {
            return false;
        }
        var digits = 0;
        while (digits < written.Length && (char.IsAsciiDigit(written[digits]) || written[digits] is '.' or ','))
        {
            digits++;
        }
        var unit = written[digits..];
        if (unit.IsEmpty)
        {
            var sign = word.End < text.Length && text[word.End] == '$';
            return sign || digits >= 7 || (at + 1 < words.Count && !words[at + 1].StartsPiece && marks.IsPayUnit(words[at + 1].Id));
        }
        return unit.StartsWith("tr", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("k", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("usd", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("vnd", StringComparison.OrdinalIgnoreCase)
            || unit is "đ" or "củ"
            || (unit is "m" or "M" && digits is 1 or 2);
    }

    private static void MarkSex(List<Word> words, string text, TitleMarks marks)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind != WordKind.Content || !marks.IsSex(words[i].Id))
            {
                continue;
            }
            // "nam" and "nữ" that belong to a thing or a name are fixed phrases of the wording, so what is left is about people when it
            // follows a general word, stands in its own piece, or pairs with the other one.
            var opens = i == 0 || words[i].StartsPiece || words[i - 1].Kind != WordKind.Content || (i > 0 && marks.IsSex(words[i - 1].Id));
            var closes = i + 1 == words.Count || words[i + 1].StartsPiece || words[i + 1].Kind != WordKind.Content || marks.IsSex(words[i + 1].Id)
                || IsNumber(words[i + 1], text);
            if (opens || closes)
            {
                words[i] = words[i] with { Kind = WordKind.Sex };
            }
        }
    }

    private static void MarkPlaces(List<Word> words, string text, TitleMarks marks, NameIndex index)
    {
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i].Kind)
            {
                case WordKind.PlaceLead when i + 1 == words.Count || !marks.IsWorkplace(words[i + 1].Id):
                    MarkToPunctuation(words, i + 1, WordKind.Place);
                    break;
                // "Công nhân công ty giày da": where nothing else tells the job, the employer's business does.
                case WordKind.EmployerLead when TellsOutside(words, i, index):
                    MarkToPunctuation(words, i + 1, WordKind.Stop);
                    break;
                // What is asked for beside the job: "thợ sơn biết đu dây" paints.
                case WordKind.RequirementLead:
                    words[i] = words[i] with { Kind = WordKind.Stop };
                    if (TellsBefore(words, text, i, index))
                    {
                        MarkToPunctuation(words, i + 1, WordKind.Stop);
                    }
                    break;
                case WordKind.UnitLead when i + 1 < words.Count && !words[i + 1].StartsPiece
                    && (words[i + 1].Kind == WordKind.Place || (words[i + 1].Kind == WordKind.Content && !index.Tells(words[i + 1].Id))):
                    words[i] = words[i] with { Kind = WordKind.Place };
                    for (var j = i + 1; j < words.Count && !words[j].StartsPiece && words[j].Kind == WordKind.Content && !index.Tells(words[j].Id); j++)
                    {
                        words[j] = words[j] with { Kind = WordKind.Place };
                    }
                    break;
                case WordKind.UnitLead:
                    words[i] = words[i] with { Kind = WordKind.Content };
                    break;
            }
        }
    }

    private static bool TellsOutside(List<Word> words, int lead, NameIndex index)
    {
        var end = lead + 1;
        while (end < words.Count && !words[end].StartsPiece && words[end].Kind is WordKind.Content or WordKind.Place or WordKind.UnitLead)
        {
            end++;
        }
        for (var i = 0; i < words.Count; i++)
        {
            if ((i < lead || i >= end) && words[i].Kind == WordKind.Content && index.Tells(words[i].Id))
            {
                return true;
            }
        }
        return false;
    }

    private static bool TellsBefore(List<Word> words, string text, int lead, NameIndex index)
    {
        for (var i = 0; i < lead; i++)
        {
            if (words[i].Kind == WordKind.Content && index.Tells(words[i].Id) && !IsNumber(words[i], text))
            {
                return true;
            }
        }
        return false;
    }

    private static void MarkToPunctuation(List<Word> words, int from, WordKind kind)
    {
        for (var i = from; i < words.Count && !words[i].StartsPiece && words[i].Kind is WordKind.Content or WordKind.Place or WordKind.UnitLead; i++)
        {
            words[i] = words[i] with { Kind = kind };
        }
    }

    private static bool IsNumber(Word word, string text) => char.IsAsciiDigit(text[word.Start]) && char.IsAsciiDigit(text[word.End - 1]);

    private static bool IsSlash(List<Word> words, string text, int at) => text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).Contains('/');

    /// <summary>The sex asked for; "nam/nữ" where both are asked for in different places (20 nam 10 nữ).</summary>
    private static string? SexOf(List<Word> words, string text, TitleMarks marks)
    {
        var first = Raw(words, text, WordKind.Sex);
        var last = words.FindLast(word => word.Kind == WordKind.Sex && marks.IsSex(word.Id));
        return first is null || last.End == 0 || first.EndsWith(text[last.Start..last.End], StringComparison.OrdinalIgnoreCase)
            ? first
            : $"{first}/{text[last.Start..last.End]}";
    }

    /// <summary>The first run of words of this kind as written, with what stands between them.</summary>
    private static string? Raw(List<Word> words, string text, WordKind kind)
    {
        var first = words.FindIndex(word => word.Kind == kind);
        if (first < 0)
        {
            return null;
        }
        var last = first;
        while (last + 1 < words.Count && words[last + 1].Kind == kind)
        {
            last++;
        }
        var end = words[last].End;
        while (kind == WordKind.Pay && end < text.Length && text[end] is '$' or '+')
        {
            end++;
        }
        return text[words[first].Start..end];
    }
}
