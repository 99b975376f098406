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

    /// <summary>Adds what the rows say to the context (facts and their messages) without saving it.</summary>
    /// <returns>One outcome for each row, in order.</returns>
    Task<IReadOnlyList<RowOutcome>> StoreAsync(
        TContext context, ImportedFile import, KnownForm form, IReadOnlyList<IntakeRow> rows, CancellationToken cancellation);
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
