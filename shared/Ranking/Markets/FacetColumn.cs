using System.Runtime.InteropServices;

namespace JobMatch.Ranking.Markets;

/// <summary>One part of every entity of one side, stored as a code: the index into the list of its distinct values.</summary>
internal interface IFacetColumn
{
    /// <summary>How many distinct values there are. Codes are below it.</summary>
    int DistinctCount { get; }

    /// <summary>The code of each slot.</summary>
    Codes Codes { get; }

    /// <summary>Stores the entity's value at a slot: an existing one, or the one after the last.</summary>
    void Put(int slot, object entity);

    /// <summary>The key of each distinct value, by code; see <see cref="FacetKey"/>.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>The key of an entity's value, which need not be stored.</summary>
    string KeyOf(object entity);
}

/// <inheritdoc/>
internal sealed class FacetColumn<TEntity, TValue>(Func<TEntity, TValue> valueOf) : IFacetColumn
    where TValue : notnull
{
    private readonly Dictionary<TValue, int> _codeOf = [];
    private readonly List<TValue> _values = [];
    private readonly List<string> _keys = [];
    private readonly HashSet<string> _knownKeys = [];

    public int DistinctCount => _values.Count;

    public Codes Codes { get; } = new();

    public IReadOnlyList<TValue> Values => _values;

    public TValue this[int slot] => _values[Codes[slot]];

    public void Put(int slot, object entity)
    {
        var value = valueOf((TEntity)entity);
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codeOf, value, out var known);
        if (!known)
        {
            code = _values.Count;
            _values.Add(value);
        }

        Codes.Put(slot, code);
    }

    /// <exception cref="InvalidOperationException">Two values have one key: the value's type hides a part of itself from JSON.</exception>
    public IReadOnlyList<string> Keys
    {
        get
        {
            // Many read at the same time, and only those who rank elsewhere need keys at all.
            lock (_knownKeys)
            {
                for (var code = _keys.Count; code < _values.Count; code++)
                {
                    var key = FacetKey.Of(_values[code]);
                    _keys.Add(_knownKeys.Add(key) ? key : throw new InvalidOperationException($"Two values of {typeof(TValue).Name} have one key."));
                }

                return _keys;
            }
        }
    }

    public string KeyOf(object entity) => FacetKey.Of(valueOf((TEntity)entity));

    /// <summary>The class of each distinct value, by code.</summary>
    public byte[] Classes(Func<TValue, int> classOf)
    {
        var classes = new byte[_values.Count];
        for (var code = 0; code < classes.Length; code++)
        {
            classes[code] = (byte)classOf(_values[code]);
        }

        return classes;
    }
}
