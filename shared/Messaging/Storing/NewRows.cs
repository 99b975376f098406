using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace JobMatch.Messaging.Storing;

/// <summary>Inserts many new rows of one table by one prepared statement, within the transaction of a context.</summary>
/// <remarks>Tracking an entity costs several times what storing it does. Table, columns and the form of the values come from
/// the context's model, so this holds for every database that the context can use.</remarks>
/// <typeparam name="TEntity">An entity with a table of its own. A number as its key is given by the database.</typeparam>
public sealed class NewRows<TEntity> : IAsyncDisposable
    where TEntity : class
{
    private readonly List<Column> _columns = [];
    private readonly DbCommand _insert;

    /// <summary>Prepares the statement.</summary>
    /// <param name="context">Has a transaction, which commits or takes back what is added.</param>
    public NewRows(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(TEntity))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var sql = context.GetService<ISqlGenerationHelper>();
        _insert = context.Database.GetDbConnection().CreateCommand();
        _insert.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var names = new List<string>();
        foreach (var property in entity.GetProperties().Where(property => !IsGivenByTheDatabase(property)))
        {
            var parameter = _insert.CreateParameter();
            parameter.ParameterName = sql.GenerateParameterName($"p{_columns.Count}");
            _insert.Parameters.Add(parameter);
            _columns.Add(new(property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider, parameter));
            names.Add(sql.DelimitIdentifier(property.GetColumnName(table)!));
        }

        _insert.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) "
            + $"VALUES ({string.Join(", ", _columns.Select(column => column.Parameter.ParameterName))})";
    }

    /// <summary>Inserts one row; it is visible to the context's queries at once.</summary>
    public Task AddAsync(TEntity entity, CancellationToken cancellation)
    {
        foreach (var column in _columns)
        {
            var value = column.Getter.GetClrValue(entity);
            column.Parameter.Value = (value is null || column.ToStored is null ? value : column.ToStored(value)) ?? DBNull.Value;
        }

        return _insert.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _insert.DisposeAsync();

    private static bool IsGivenByTheDatabase(IProperty property) => property.IsPrimaryKey() && property.ClrType == typeof(long);

    private sealed record Column(IClrPropertyGetter Getter, Func<object?, object?>? ToStored, DbParameter Parameter);
}
