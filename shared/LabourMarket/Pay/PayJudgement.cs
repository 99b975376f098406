namespace JobMatch.LabourMarket.Pay;

/// <summary>The amounts of a cluster made complete, with what is doubtful about them.</summary>
internal sealed class PayJudgement
{
    private const decimal Million = 1_000_000;

    // Regional minimum monthly wages lie between about 3.4 and 5.3 million đồng; full-time pay below is unlikely.
    private const decimal LowMonth = 3 * Million;
    private const decimal HighMonth = 200 * Million;

    private decimal _confidence = 0.99m;
    private string? _note;
    private decimal _low;
    private decimal _high;
    private string _currency = "VND";
    private PayPeriod _period;

    public PayValue? Value { get; private set; }

    public double Confidence => (double)_confidence;

    public string? Note => _note;

    /// <summary>Judges a cluster.</summary>
    /// <param name="cluster">What was read.</param>
    /// <param name="isAlone">Nothing else stands in the text, so that even a bare number must be the pay.</param>
    public static PayJudgement Of(PayCluster cluster, bool isAlone)
    {
        var judgement = new PayJudgement { _period = cluster.Period ?? PayPeriod.Month, _currency = cluster.Currency ?? "VND" };
        if (judgement.TrySetAmounts(cluster, isAlone))
        {
            judgement.Settle(cluster);
        }
        return judgement;
    }

    private void Doubt(decimal confidence, string note)
    {
        _confidence = Math.Min(_confidence, confidence);
        _note ??= note;
    }

    private bool TrySetAmounts(PayCluster cluster, bool isAlone)
    {
        var low = cluster.Low;
        var high = cluster.High ?? low;
        if (cluster.Factor is { } factor)
        {
            _low = low.Factor is { } own ? low.Scaled(own) : Inherit(low, factor);
            _high = high.Factor is { } ownHigh ? high.Scaled(ownHigh) : Inherit(high, factor);
            // 500 - 1 triệu: the lower number counts thousands.
            if (low.Factor is null && _low > _high && low.Number.Value >= 100 && factor == Million)
            {
                _low = low.Scaled(1_000);
            }
            return true;
        }
        _low = low.Number.Value;
        _high = high.Number.Value;
        return cluster.Currency is not null || TrySetBare(cluster, isAlone);
    }

    // 7.000.000 - 9tr: a number that is already complete does not take the other's scale word.
    private static decimal Inherit(PayAmount amount, decimal factor) =>
        amount.Base(factor) >= 1_000 ? amount.Number.Value : amount.Scaled(factor);

    private bool TrySetBare(PayCluster cluster, bool isAlone)
    {
        var top = Math.Max(_low, _high);
        if (cluster.Period is PayPeriod.Hour or PayPeriod.Day or PayPeriod.Piece)
        {
            return TrySetBareShort(cluster, top, isAlone);
        }
        // 10.000.000 - 15
        if (_low >= Million && _high < 1_000)
        {
            _high *= Million;
            Doubt(0.6m, PayNotes.AssumedMillions);
            return true;
        }
        if (top >= Million)
        {
            _confidence = 0.97m;
            return true;
        }
        if (top >= 100_000 && (isAlone || cluster.Period is not null))
        {
            Doubt(0.5m, PayNotes.TooLow);
            return true;
        }
        var asDecimal = (cluster.High ?? cluster.Low).Number.AsDecimal;
        if (top is >= 1 and <= 200 && asDecimal is null && (isAlone || cluster.Period == PayPeriod.Month))
        {
            _low *= Million;
            _high *= Million;
            Doubt(0.5m, PayNotes.AssumedMillions);
            return true;
        }
        Doubt(0.2m, PayNotes.NoUnit);
        return false;
    }

    private bool TrySetBareShort(PayCluster cluster, decimal top, bool isAlone)
    {
        if (cluster.Period == PayPeriod.Piece)
        {
            if (!isAlone && top < 1_000)
            {
                return false;
            }
            Doubt(0.8m, PayNotes.NoUnit);
            return true;
        }
        if (top >= 8_000)
        {
            return true;
        }
        // 25/giờ, 300/ngày: thousands are left out in speech and in writing.
        if (top >= (cluster.Period == PayPeriod.Hour ? 10 : 80) && top < 3_000)
        {
            _low *= 1_000;
            _high *= 1_000;
            Doubt(0.6m, PayNotes.AssumedThousands);
            return true;
        }
        return false;
    }

    private void Settle(PayCluster cluster)
    {
        if (_low > _high)
        {
            (_low, _high) = (_high, _low);
            Doubt(0.6m, PayNotes.Swapped);
        }
        if (_high <= 0)
        {
            Doubt(0.2m, PayNotes.Unreadable);
            return;
        }
        if (cluster.Period is null)
        {
            AssumePeriod();
        }
        CheckPlausible(cluster.High is not null);
        if (cluster is { IsOpenAbove: true } && (cluster.High is not null || cluster.Bound == PayBound.Max))
        {
            Doubt(0.9m, PayNotes.OpenAbove);
        }
        if (cluster.Bound == PayBound.About)
        {
            _confidence = Math.Min(_confidence, 0.9m);
        }
        Value = cluster switch
        {
            { High: not null } => new PayValue(_low, _high, _currency, _period),
            { Bound: PayBound.Max } => new PayValue(null, _high, _currency, _period),
            { Bound: PayBound.Min } or { IsOpenAbove: true } => new PayValue(_low, null, _currency, _period),
            _ => new PayValue(_low, _high, _currency, _period),
        };
    }

    private void AssumePeriod()
    {
        if (_currency != "VND")
        {
            return;
        }
        if (_high is >= 10_000 and < 120_000)
        {
            _period = PayPeriod.Hour;
            Doubt(0.5m, PayNotes.AssumedHour);
        }
        else if (_high is >= 120_000 and < Million)
        {
            _period = PayPeriod.Day;
            Doubt(0.5m, PayNotes.AssumedDay);
        }
    }

    private void CheckPlausible(bool isRange)
    {
        if (_currency != "VND")
        {
            if (_period == PayPeriod.Month && _currency is "USD" or "EUR" or "GBP" && _high > 15_000)
            {
                Doubt(0.6m, PayNotes.TooHighForMonth);
            }
            return;
        }
        var (low, high) = _period switch
        {
            PayPeriod.Month => (LowMonth, HighMonth),
            PayPeriod.Year => (12 * LowMonth, 24 * HighMonth),
            PayPeriod.Week => (LowMonth / 5, HighMonth / 4),
            PayPeriod.Day => (80_000m, 5 * Million),
            PayPeriod.Hour => (10_000m, Million),
            _ => (0m, 100 * Million),
        };
        if (_high > high)
        {
            Doubt(0.5m, PayNotes.TooHigh);
        }
        else if (_high < low)
        {
            Doubt(0.6m, PayNotes.TooLow);
        }
        else if (isRange && _low > 0 && _high >= 8 * _low)
        {
            Doubt(0.8m, PayNotes.WideRange);
        }
    }
}
