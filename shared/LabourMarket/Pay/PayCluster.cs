using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Pay;

/// <summary>An amount or a range in a text with the words around it that belong to it.</summary>
internal sealed class PayCluster
{
    private const int LookBack = 6;

    private PayCluster(PayAmount low, PayAmount? high)
    {
        Low = low;
        High = high;
    }

    public PayAmount Low { get; }

    /// <summary>The upper amount of a range; null for one amount.</summary>
    public PayAmount? High { get; }

    public PayBound Bound { get; private set; }

    /// <summary>A plus sign at the end: more is possible.</summary>
    public bool IsOpenAbove { get; private set; }

    /// <summary>The period written; null when none is.</summary>
    public PayPeriod? Period { get; private set; }

    /// <summary>How strongly the words before claim that this is the pay; negative for allowances.</summary>
    public int Claim { get; private set; }

    /// <summary>The first token, words of bound included.</summary>
    public int First { get; private set; }

    /// <summary>The token after the last one.</summary>
    public int Next { get; private set; }

    public decimal? Factor => High is { } high ? high.Factor ?? Low.Factor : Low.Factor;

    public string? Currency => Low.Currency ?? High?.Currency;

    /// <summary>Reads the cluster whose first amount begins at the token.</summary>
    public static PayCluster? Read(ScannedText text, int index, int previousEnd)
    {
        if (!PayAmount.TryRead(text, index, out var low))
        {
            return null;
        }
        PayAmount? high = null;
        var next = low.Next;
        // 21k/giờ - 30k/giờ: the period may stand after each end.
        PayPeriod? innerPeriod = TryReadPeriod(text, next, low, out var period, out var afterPeriod) ? period : null;
        var separator = innerPeriod is null ? next : afterPeriod;
        while (PayWords.RangeSigns.TryMatch(text, separator, out _, out var length) && TryReadAfter(text, separator + length, out var upper))
        {
            high = upper;
            separator = next = upper.Next;
            innerPeriod = null;
        }
        if (high is null && TryReadNeighbour(text, low, out var neighbour))
        {
            high = neighbour;
            next = neighbour.Next;
        }
        // "năm", "ba" and the like are numbers of money only with a scale word.
        if ((high ?? low) is { Number.InWords: true, Factor: null })
        {
            return null;
        }
        var cluster = new PayCluster(low, high) { First = index, Next = next, Period = innerPeriod };
        cluster.ReadBefore(text, index, previousEnd);
        cluster.ReadAfter(text);
        return cluster;
    }

    /// <summary>"7, 8 triệu", "bảy tám triệu": two numbers that follow each other and share the scale word are a range.</summary>
    private static bool TryReadNeighbour(ScannedText text, PayAmount low, out PayAmount high)
    {
        var next = text.IsSignAt(low.Next, ',') ? low.Next + 1 : low.Next;
        high = default;
        return low is { Factor: null, Currency: null } && PayAmount.TryRead(text, next, out high)
            && high.Factor >= 1_000_000 && high.Number.Value == low.Number.Value + 1;
    }

    private static bool TryReadAfter(ScannedText text, int index, out PayAmount amount)
    {
        // "- dưới 15 triệu", "- khoảng 15 triệu"; the amount first, because without diacritics "tám" is also "tầm".
        return PayAmount.TryRead(text, index, out amount)
            || (PayWords.Before.TryMatch(text, index, out _, out var length) && PayAmount.TryRead(text, index + length, out amount));
    }

    private void ReadBefore(ScannedText text, int index, int previousEnd)
    {
        var from = Math.Max(previousEnd, index - LookBack);
        for (var i = from; i < index; i++)
        {
            if (Bound == PayBound.Exact && PayWords.Before.TryMatch(text, i, out var bound, out var length) && i + length == index)
            {
                Bound = bound;
                First = i;
            }
            if (PayWords.LeadingPeriods.TryMatch(text, i, out var period, out length) && i + length <= index && !IsBroken(text, i + length, index))
            {
                Period ??= period;
            }
            if (PayWords.Claims.TryMatch(text, i, out var claim, out length) && i + length <= index)
            {
                Claim = claim;
                i += length - 1;
            }
        }
    }

    private static bool IsBroken(ScannedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsSignAt(i, ',') || text.IsSignAt(i, ';') || text.IsSignAt(i, '.') || text.IsSignAt(i, '+'))
            {
                return true;
            }
        }
        return false;
    }

    private void ReadAfter(ScannedText text)
    {
        for (var step = 0; step < 4; step++)
        {
            if (TryReadPeriod(text, Next, High ?? Low, out var period, out var next))
            {
                Period ??= period;
                Next = next;
            }
            else if (text.IsSignAt(Next, '+') && !IsSum(text, Next + 1))
            {
                IsOpenAbove = true;
                Next++;
                while (text.IsSignAt(Next, '+'))
                {
                    Next++;
                }
            }
            else if (PayWords.After.TryMatch(text, Next, out var bound, out var length))
            {
                Bound = High is null ? bound : Bound;
                Next += length;
            }
            else
            {
                return;
            }
        }
    }

    // "+ ăn ở", "+ 2 triệu phụ cấp", "+ % doanh số": something is added, the amount itself is not open.
    private static bool IsSum(ScannedText text, int index) => text.IsWordAt(index) || text.IsNumberAt(index) || text.IsSignAt(index, '%');

    private static bool TryReadPeriod(ScannedText text, int index, PayAmount amount, out PayPeriod period, out int next)
    {
        next = index;
        period = default;
        if (text.IsSignAt(next, '('))
        {
            next++;
        }
        var linked = false;
        while (text.IsSignAt(next, '/') || text.IsSignAt(next, '\\') || text.IsSignAt(next, '|') || text.At(next, "moi") || text.At(next, "mot")
            || text.At(next, "per") || text.At(next, "tren") || text.At(next, "theo"))
        {
            linked = true;
            next++;
        }
        decimal? count = null;
        if (linked && text.IsNumberAt(next) && Numeral.TryRead(text, next, out var number))
        {
            count = number.Value;
            next = number.Next;
        }
        if (!PayWords.Periods.TryMatch(text, next, out period, out var length) || !IsMeant(text, next, linked, amount, period))
        {
            return false;
        }
        next += length;
        if (text.IsSignAt(next, ')'))
        {
            next++;
        }
        return IsCounted(count, ref period);
    }

    private static bool IsMeant(ScannedText text, int index, bool linked, PayAmount amount, PayPeriod period)
    {
        var isLetter = text[index].Length == 1;
        if (period == PayPeriod.Year && text.Is(index, "nam"))
        {
            return linked && text.IsExactly(index, "năm", "nam");
        }
        // Without a link only "200k giờ" and the like, and never a count such as "500 sản phẩm".
        return linked || (!isLetter && period != PayPeriod.Piece && (amount.Factor ?? 0) >= 1_000 && !text.IsNumberAt(index + 1));
    }

    // "/8h" is a day, "/26 công" a month; other counts say nothing about the pay period.
    private static bool IsCounted(decimal? count, ref PayPeriod period)
    {
        switch (count)
        {
            case null or 1:
                return true;
            case >= 8 and <= 12 when period == PayPeriod.Hour:
                period = PayPeriod.Day;
                return true;
            case >= 22 and <= 31 when period == PayPeriod.Day:
                period = PayPeriod.Month;
                return true;
            case >= 5 and <= 7 when period == PayPeriod.Day:
                period = PayPeriod.Week;
                return true;
            default:
                return false;
        }
    }
}
