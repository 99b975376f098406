using System.Globalization;
using CsvHelper;
using JobMatch.LabourMarket.Reference;

namespace JobMatch.LabourMarket.Pay;

/// <summary>What is taken from an employee's monthly pay by the rules of one time: insurance, then income tax. Immutable.</summary>
/// <remarks>An estimate: all of the pay counts as insured and taxable, and nobody depends on the employee.
/// Source: Reference/Pay/payroll_deductions.csv, each row with its act.</remarks>
public sealed class PayrollDeductions
{
    private const long HighestMonth = 1_000_000_000;

    private static readonly Lazy<List<PayrollDeductions>> Loaded = new(Read);

    private readonly List<Row> _insurances;
    private readonly List<Row> _taxBands;
    private readonly decimal _untaxed;

    private PayrollDeductions(DateOnly validFrom, IEnumerable<Row> rows)
    {
        var byItem = rows.ToLookup(row => row.Item);
        _insurances = [.. byItem["social_insurance"], .. byItem["health_insurance"], .. byItem["unemployment_insurance"]];
        _taxBands = [.. byItem["tax_band"].OrderBy(row => row.UpTo)];
        _untaxed = byItem["own_deduction"].Single().Value;
        ValidFrom = validFrom;
    }

    private sealed record Row(DateOnly From, string Item, decimal UpTo, decimal Value);

    /// <summary>The first day for which these rules hold.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The rules of a day; null for days before the first that is known. Without a day, the latest.</summary>
    public static PayrollDeductions? On(DateOnly? day = null) =>
        day is null ? Loaded.Value[^1] : Loaded.Value.FindLast(rules => rules.ValidFrom <= day);

    /// <summary>What is received of a gross pay, đồng per month.</summary>
    public decimal NetOf(decimal gross)
    {
        var insurance = _insurances.Sum(insurance => Math.Min(gross, insurance.UpTo) * insurance.Value);
        var taxable = Math.Max(0, gross - insurance - _untaxed);
        var (tax, lower) = (0m, 0m);
        foreach (var band in _taxBands)
        {
            tax += Math.Max(0, Math.Min(taxable, band.UpTo) - lower) * band.Value;
            lower = band.UpTo;
        }
        return gross - insurance - tax;
    }

    /// <summary>The gross pay, rounded to the đồng, of which this is received; null for amounts that are no pay.</summary>
    public long? GrossOf(decimal net)
    {
        if (net < 0 || NetOf(HighestMonth) < net)
        {
            return null;
        }
        // NetOf rises strictly, so that halving finds the one amount.
        var (low, high) = (0L, HighestMonth);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = NetOf(middle) < net ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static List<PayrollDeductions> Read()
    {
        using var stream = ReferenceFiles.Open("Pay", "payroll_deductions.csv");
        using var row = CsvReader.Create(stream);
        var rows = new List<Row>();
        while (row.Read())
        {
            rows.Add(new Row(
                DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.GetString(2),
                row.GetString(3) is { Length: > 0 } most ? decimal.Parse(most, CultureInfo.InvariantCulture) : decimal.MaxValue,
                decimal.Parse(row.GetString(4), CultureInfo.InvariantCulture)));
        }
        return [.. rows.GroupBy(rule => rule.From).OrderBy(rules => rules.Key).Select(rules => new PayrollDeductions(rules.Key, rules))];
    }
}
