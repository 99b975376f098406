using System.Globalization;
using JobMatch.Benchmarks.Running;

namespace JobMatch.Benchmarks.Understanding;

/// <summary>How often a parser answered, how often rightly, and how often there was something to answer.</summary>
internal sealed class Tally
{
    private int _stated;
    private int _answered;
    private int _right;

    /// <param name="isStated">Whether the text says something.</param>
    /// <param name="isAnswered">Whether the parser answered.</param>
    /// <param name="isRight">Whether the answer is the right one.</param>
    public void Count(bool isStated, bool isAnswered, bool isRight)
    {
        _stated += isStated ? 1 : 0;
        _answered += isAnswered ? 1 : 0;
        _right += isAnswered && isRight ? 1 : 0;
    }

    public void Count(int stated, int answered, int right) => (_stated, _answered, _right) = (_stated + stated, _answered + answered, _right + right);

    /// <summary>Precision (right answers among the answers) beside recall (right answers among what could be answered).</summary>
    public void Report(BenchmarkReport report, ReportTable table, string parser, double? precision = null, double? recall = null)
    {
        table.Rows.Add([parser, $"{_stated}", $"{_answered}", $"{_right}", Share(_answered), Share(_stated)]);
        report.Add($"{parser}: precision ({_right} of {_answered})", 100.0 * _right / _answered, "%", precision);
        report.Add($"{parser}: recall ({_right} of {_stated})", 100.0 * _right / _stated, "%", recall);
    }

    private string Share(int whole) => whole == 0 ? "" : (100.0 * _right / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
