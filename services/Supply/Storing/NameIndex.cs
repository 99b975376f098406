using System.Data.Common;
using JobMatch.LabourMarket.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace JobMatch.Supply.Storing;

/// <summary>Finds people by a part of the name: a full-text index over <see cref="TraineePerson.NameKey"/>, in the same file,
/// so that names stay in Supply.</summary>
/// <remarks>It holds no names of its own, so whoever changes or removes one tells what it was. The statements are SQLite's.</remarks>
internal sealed class NameIndex : IAsyncDisposable
{
    /// <summary>Makes the table and fills it from the people stored so far; secure-delete takes a removed name out of it at once.</summary>
    public const string Create = """
        CREATE VIRTUAL TABLE trainee_names USING fts5(
            NameKey, content = 'trainee_people', content_rowid = 'Sequence', tokenize = "unicode61 remove_diacritics 0");
        INSERT INTO trainee_names (trainee_names, rank) VALUES ('secure-delete', 1);
        INSERT INTO trainee_names (trainee_names) VALUES ('rebuild');
        """;

    private readonly DbCommand _add;
    private readonly DbCommand _remove;

    /// <param name="context">Has a transaction, which commits or takes back what is changed.</param>
    public NameIndex(SupplyContext context)
    {
        _add = Prepare(context, "INSERT INTO trainee_names (rowid, NameKey) VALUES (@sequence, @name)");
        _remove = Prepare(context, "INSERT INTO trainee_names (trainee_names, rowid, NameKey) VALUES ('delete', @sequence, @name)");
    }

    public Task AddAsync(TraineePerson person, CancellationToken cancellation) => RunAsync(_add, person, cancellation);

    /// <param name="person">With the name that was added.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RemoveAsync(TraineePerson person, CancellationToken cancellation) => RunAsync(_remove, person, cancellation);

    /// <summary>Whose names hold these words next to each other, the last one perhaps only begun; those stored last first.</summary>
    public static async Task<IReadOnlyList<long>> FindAsync(SupplyContext context, string part, int limit, CancellationToken cancellation)
    {
        var words = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(VietnameseText.Folded(part)))
        {
            words.Add(syllable.Text.ToString());
        }

        if (words.Count == 0)
        {
            return [];
        }

        var phrase = $"\"{string.Join(' ', words)}\" *";
        return await context.Database.SqlQuery<long>(
            $"SELECT rowid AS Value FROM trainee_names WHERE trainee_names MATCH {phrase} ORDER BY rowid DESC LIMIT {limit}").ToListAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _add.DisposeAsync();
        await _remove.DisposeAsync();
    }

    private static DbCommand Prepare(SupplyContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        foreach (var name in new[] { "@sequence", "@name" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task<int> RunAsync(DbCommand command, TraineePerson person, CancellationToken cancellation)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value) = (person.Sequence, person.NameKey);
        return command.ExecuteNonQueryAsync(cancellation);
    }
}
