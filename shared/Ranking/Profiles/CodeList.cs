using System.Collections;

namespace JobMatch.Ranking.Profiles;

/// <summary>A short list of codes that compares by its content and order; immutable.</summary>
public sealed class CodeList : IReadOnlyList<string>, IEquatable<CodeList>
{
    /// <summary>The list without codes.</summary>
    public static readonly CodeList Empty = new([]);

    private readonly string[] _codes;
    private readonly int _hash;

    private CodeList(string[] codes)
    {
        _codes = codes;
        var hash = new HashCode();
        foreach (var code in codes)
        {
            hash.Add(code, StringComparer.Ordinal);
        }

        _hash = hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int Count => _codes.Length;

    /// <inheritdoc/>
    public string this[int index] => _codes[index];

    /// <summary>The codes in the order given, which says what comes first.</summary>
    public static CodeList InOrder(IEnumerable<string> codes) => new([.. codes]);

    /// <summary>The codes as a set: sorted, each once.</summary>
    public static CodeList Set(IEnumerable<string> codes)
    {
        string[] given = [.. codes];
        return given.Length switch
        {
            0 => Empty,
            1 => new(given),
            _ => new([.. given.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        };
    }

    /// <summary>Whether the code is in the list. Markets ask millions of times, so nothing is allocated.</summary>
    public bool Contains(string code)
    {
        foreach (var one in _codes)
        {
            if (one == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a code is in both lists. Nothing is allocated here either.</summary>
    public bool Meets(CodeList other)
    {
        foreach (var code in other._codes)
        {
            if (Contains(code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The codes, without an enumerator on the heap.</summary>
    public ReadOnlySpan<string>.Enumerator GetEnumerator() => new ReadOnlySpan<string>(_codes).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(CodeList? other) => other is not null && _hash == other._hash && _codes.AsSpan().SequenceEqual(other._codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodeList);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => ((IEnumerable<string>)_codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _codes.GetEnumerator();
}
