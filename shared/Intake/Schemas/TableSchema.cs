using System.Collections.Frozen;

namespace JobMatch.Intake.Schemas;

/// <summary>The fields one kind of table may bring, in the order of the template's columns. Immutable and safe to share.</summary>
public sealed class TableSchema
{
    private readonly FrozenDictionary<string, FieldDefinition> _byId;

    /// <param name="fields">At least one field; ids are unique without regard to case.</param>
    /// <param name="examples">Worked rows by field id, first the one shown in the CSV template; when null, one row made of
    /// the fields' own <see cref="FieldDefinition.Example"/>. A row of a file equal to one of them is not imported.</param>
    /// <exception cref="ArgumentException">No field, or an id twice.</exception>
    public TableSchema(IEnumerable<FieldDefinition> fields, IEnumerable<IReadOnlyDictionary<string, string>>? examples = null)
    {
        Fields = [.. fields];
        if (Fields.Count == 0)
        {
            throw new ArgumentException("A schema needs at least one field.", nameof(fields));
        }

        _byId = Fields.ToFrozenDictionary(field => field.Id, StringComparer.OrdinalIgnoreCase);
        Examples = examples is null ? ExampleOf(Fields) : [.. examples];
    }

    public IReadOnlyList<FieldDefinition> Fields { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Examples { get; }

    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public FieldDefinition this[string id] => _byId[id];

    private static IReadOnlyDictionary<string, string>[] ExampleOf(IReadOnlyList<FieldDefinition> fields)
    {
        var row = fields.Where(field => field is { Example: not null, Discard: false })
            .ToDictionary(field => field.Id, field => field.Example!);
        return row.Count == 0 ? [] : [row];
    }
}
