using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace JobMatch.Web.Language;

/// <summary>The texts of the pages in one language; vi.json and en.json beside this file hold them by key.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, string> _texts;

    private Texts(string language)
    {
        Language = language;
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"{language}.json")
            ?? throw new InvalidOperationException($"The texts of language {language} are not embedded.");
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Vietnamese, the language of the product.</summary>
    public static Texts Vietnamese { get; } = new("vi");

    /// <summary>English, the second language.</summary>
    public static Texts English { get; } = new("en");

    /// <summary>ISO 639-1 code, for the lang attribute.</summary>
    public string Language { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No text has this key.</exception>
    public string this[string key] =>
        _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text has the key {key}.");

    /// <summary>The text of a key with its places {0}, {1} ... filled in; numbers must come already written.</summary>
    public string With(string key, params string[] values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);
}
