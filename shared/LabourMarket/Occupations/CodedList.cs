using System.Collections.Frozen;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Occupations;

/// <summary>A code with its Vietnamese name and other ways to write it.</summary>
/// <param name="Code">Stable id.</param>
/// <param name="Name">What to show.</param>
/// <param name="Aliases">What people write.</param>
public sealed record CodedName(string Code, string Name, IReadOnlyList<string> Aliases);

/// <summary>A written list, as codes.</summary>
/// <param name="Codes">Codes in the order written, each once.</param>
/// <param name="Unknown">Items that the catalogue does not know, as written.</param>
public sealed record CodedListReading(IReadOnlyList<string> Codes, IReadOnlyList<string> Unknown);

/// <summary>Finds codes by name, with or without diacritics.</summary>
internal sealed class CodedList
{
    private readonly FrozenDictionary<string, CodedName> _byCode;
    private readonly FrozenDictionary<string, string> _accented;
    private readonly FrozenDictionary<string, string> _folded;

    public CodedList(IReadOnlyList<CodedName> items)
    {
        Items = items;
        _byCode = items.ToFrozenDictionary(item => item.Code);
        _accented = Keys(VietnameseText.YiKey);
        _folded = Keys(VietnameseText.Folded);
    }

    public IReadOnlyList<CodedName> Items { get; }

    public CodedName? Find(string code) => code is null ? null : _byCode.GetValueOrDefault(code);

    public CodedListReading Read(string freeText)
    {
        ArgumentNullException.ThrowIfNull(freeText);
        var codes = new List<string>();
        var unknown = new List<string>();
        foreach (var range in freeText.AsSpan().SplitAny(',', ';', '\n', '•', '|', '+'))
        {
            var item = VietnameseText.Clean(freeText[range]).Trim('-', ' ', '.', '*');
            if (item.Length == 0)
            {
                continue;
            }
            var code = CodeOf(item);
            if (code is null)
            {
                unknown.Add(item);
            }
            else if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }
        return new CodedListReading(codes, unknown);
    }

    private string? CodeOf(string item)
    {
        if (_byCode.ContainsKey(item))
        {
            return item;
        }
        if (_accented.TryGetValue(VietnameseText.YiKey(item), out var code))
        {
            return code;
        }
        // A wrong or missing mark must not turn one known thing into another, so that only names unique without marks are found this way.
        return _folded.GetValueOrDefault(VietnameseText.Folded(item));
    }

    private FrozenDictionary<string, string> Keys(Func<string, string> key)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items)
        {
            foreach (var name in item.Aliases.Prepend(item.Name))
            {
                if (!keys.TryAdd(key(name), item.Code) && keys[key(name)] != item.Code)
                {
                    shared.Add(key(name));
                }
            }
        }
        return keys.Where(pair => !shared.Contains(pair.Key)).ToFrozenDictionary();
    }
}
