using JobMatch.Intake.Schemas;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Headers;

/// <summary>A field that a header may mean, and how surely.</summary>
/// <param name="Score">100 for the same words with the same accents, less for weaker likeness.</param>
internal readonly record struct FieldCandidate(FieldDefinition Field, int Score);

/// <summary>Every spelling of every field of a schema.</summary>
internal sealed class FieldIndex
{
    private const int WithoutParentheses = 4;
    private const int WithoutAccents = 10;
    private const int WithoutNumber = 2;

    private readonly Dictionary<string, List<FieldCandidate>> _byKey = new(StringComparer.Ordinal);

    public FieldIndex(TableSchema schema)
    {
        foreach (var field in schema.Fields)
        {
            foreach (var name in field.Aliases.Prepend(field.Label).Prepend(field.Id))
            {
                Add(HeaderText.Key(name), field, 100);
                Add(HeaderText.Key(name, withoutParentheses: true), field, 100 - WithoutParentheses);
            }
        }
    }

    /// <summary>Fields that the header may mean, in no particular order; a field may occur twice.</summary>
    public IEnumerable<FieldCandidate> Find(string header)
    {
        var full = HeaderText.Key(header);
        var bare = HeaderText.Key(header, withoutParentheses: true);
        return FindKey(full).Concat(bare == full ? [] : FindKey(bare).Select(found => Weaker(found, WithoutParentheses)));
    }

    private IEnumerable<FieldCandidate> FindKey(string key)
    {
        if (key.Length == 0)
        {
            yield break;
        }

        foreach (var found in _byKey.GetValueOrDefault(key) ?? [])
        {
            yield return found;
        }

        foreach (var found in _byKey.GetValueOrDefault(VietnameseText.Folded(key)) ?? [])
        {
            yield return Weaker(found, WithoutAccents);
        }

        var unnumbered = HeaderText.WithoutNumber(key);
        if (unnumbered.Length == key.Length)
        {
            yield break;
        }

        foreach (var found in FindKey(unnumbered).Where(found => found.Field.IsList))
        {
            yield return Weaker(found, WithoutNumber);
        }
    }

    private void Add(string key, FieldDefinition field, int score)
    {
        if (key.Length == 0)
        {
            return;
        }

        AddKey(key, new(field, score));
        AddKey(VietnameseText.Folded(key), new(field, score));
        var unnumbered = HeaderText.WithoutNumber(key);
        if (field.IsList && unnumbered.Length > 0 && unnumbered.Length < key.Length)
        {
            Add(unnumbered, field, score);
        }
    }

    private void AddKey(string key, FieldCandidate candidate)
    {
        if (!_byKey.TryGetValue(key, out var candidates))
        {
            _byKey[key] = candidates = [];
        }

        candidates.Add(candidate);
    }

    private static FieldCandidate Weaker(FieldCandidate found, int by) => found with { Score = found.Score - by };
}
