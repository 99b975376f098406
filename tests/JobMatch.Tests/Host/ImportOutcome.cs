using JobMatch.Contracts.Intake;
using Xunit;

namespace JobMatch.Tests.Host;

/// <summary>How an import ended, with every problem it reported.</summary>
internal sealed record ImportOutcome(ImportReport Report, IReadOnlyList<RowProblemReport> Problems)
{
    public IEnumerable<RowProblemReport> Refusals => Problems.Where(problem => problem.IsRefusal);

    /// <summary>The one refusal of an import that refused one row for one reason.</summary>
    public RowProblemReport Refusal => Assert.Single(Refusals);

    /// <summary>Why the file as a whole was not read.</summary>
    public string Failure
    {
        get
        {
            Assert.Equal(ImportStatus.Failed, Report.Status);
            return Report.Failure!;
        }
    }

    /// <summary>Asserts what became of the rows of a file that was read to its end.</summary>
    public ImportOutcome Holds(int added = 0, int changed = 0, int unchanged = 0, int refused = 0)
    {
        Assert.Null(Report.Failure);
        Assert.Equal(ImportStatus.Done, Report.Status);
        Assert.Equal((added, changed, unchanged, refused), (Report.Added, Report.Changed, Report.Unchanged, Report.Refused));
        return this;
    }
}
