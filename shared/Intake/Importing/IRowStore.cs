using JobMatch.Contracts.Intake;
using JobMatch.Intake.Schemas;
using JobMatch.Intake.Tables;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Intake.Importing;

/// <summary>What a service does with the rows of its files. Implemented by Demand and by Supply.</summary>
public interface IRowStore<TContext>
    where TContext : DbContext
{
    /// <summary>What the files hold.</summary>
    ImportKind Kind { get; }

    /// <summary>The forms that are understood, JobMatch's own template first.</summary>
    IReadOnlyList<KnownForm> Forms { get; }

    /// <summary>Reads what rows say, without the database: may run while earlier rows are stored.</summary>
    /// <param name="sender">Who answers for rows that name nobody; null when unknown.</param>
    /// <param name="form">The file's form.</param>
    /// <param name="rows">Rows of the file, in order.</param>
    IReadRows<TContext> Read(string? sender, KnownForm form, IReadOnlyList<IntakeRow> rows);
}

/// <summary>Rows that were read and can be stored.</summary>
public interface IReadRows<in TContext>
    where TContext : DbContext
{
    /// <summary>Stores what the rows say (facts and their messages) within the context's transaction: new rows at once, changes
    /// with the context's next save.</summary>
    /// <returns>One outcome for each row, in order.</returns>
    Task<IReadOnlyList<RowOutcome>> StoreAsync(TContext context, CancellationToken cancellation);
}

/// <summary>A form whose columns are understood.</summary>
/// <param name="Name">Vietnamese name for the report.</param>
/// <param name="Schema">Its columns.</param>
/// <param name="Help">Vietnamese: what a person must know before filling it in, for the template's help sheet.</param>
public sealed record KnownForm(string Name, TableSchema Schema, string Help = "");

/// <summary>What became of a row.</summary>
/// <param name="Added">Facts stored for the first time.</param>
/// <param name="Changed">Facts that were known and now say something else.</param>
/// <param name="Unchanged">Facts that were known and say the same.</param>
/// <param name="Problems">Errors make the row refused; warnings do not.</param>
public sealed record RowOutcome(int Added, int Changed, int Unchanged, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>Whether nothing of the row was stored because of an error.</summary>
    public bool IsRefused => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The outcome of a row that is not stored.</summary>
    public static RowOutcome Refused(IReadOnlyList<RowProblem> problems) => new(0, 0, 0, problems);
}
