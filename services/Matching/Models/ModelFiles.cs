using System.Text.Json;
using System.Text.RegularExpressions;
using JobMatch.Contracts.Matching;
using JobMatch.Messaging.Log;

namespace JobMatch.Matching.Models;

/// <summary>Learned scorecards in the folder <c>models</c> of the data: <c>NAME.scorecard.json</c>, beside it <c>NAME.card.json</c>,
/// <c>NAME.fairness.json</c> of any scorecard whose fairness was measured, and <c>in-use.txt</c> with the names promoted, the last one in use.</summary>
/// <remarks>Commands write here beside a running server, so every file is written whole under another name and then moved.</remarks>
internal sealed partial class ModelFiles(string dataDirectory)
{
    private const string ScorecardEnding = ".scorecard.json";
    private const string CardEnding = ".card.json";
    private const string FairnessEnding = ".fairness.json";
    private const string TrainingEnding = ".training";

    private static readonly JsonSerializerOptions Written = new(MessageJson.Options) { WriteIndented = true };

    private readonly string _folder = Path.Combine(dataDirectory, "models");

    private string PromotedPath => Path.Combine(_folder, "in-use.txt");

    /// <summary>When the promotions changed last; the same value means that they are the same.</summary>
    public DateTime PromotedAt => File.GetLastWriteTimeUtc(PromotedPath);

    /// <summary>Whether a name may be the name of a file.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name);

    /// <summary>Names in the order of training.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(_folder)
        ? []
        : [.. new DirectoryInfo(_folder).EnumerateFiles("*" + CardEnding)
            .Select(file => file.Name[..^CardEnding.Length])
            .Select(name => (Name: name, Card(name).Created))
            .OrderBy(model => model.Created).ThenBy(model => model.Name, StringComparer.Ordinal).Select(model => model.Name)];

    public bool Has(string name) => IsName(name) && File.Exists(PathOf(name, CardEnding));

    public string Scorecard(string name) => File.ReadAllText(PathOf(name, ScorecardEnding));

    public ModelCard Card(string name) => JsonSerializer.Deserialize<ModelCard>(File.ReadAllText(PathOf(name, CardEnding)), Written)!;

    /// <summary>What was measured last; null when nothing was.</summary>
    public FairnessRecord? Fairness(string name) => File.Exists(PathOf(name, FairnessEnding))
        ? JsonSerializer.Deserialize<FairnessRecord>(File.ReadAllText(PathOf(name, FairnessEnding)), Written)
        : null;

    public void Put(string name, FairnessRecord fairness)
    {
        Directory.CreateDirectory(_folder);
        Write(PathOf(name, FairnessEnding), JsonSerializer.Serialize(fairness, Written));
    }

    /// <summary>Takes a name while a scorecard is learned, so that no other command gives it to another one. Given free when disposed, and
    /// when the process ends.</summary>
    /// <returns>Null where another command is learning under the name.</returns>
    public IDisposable? Reserve(string name)
    {
        Directory.CreateDirectory(_folder);
        try
        {
            return new FileStream(PathOf(name, TrainingEnding), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Add(ModelCard card, string scorecard)
    {
        Directory.CreateDirectory(_folder);
        Write(PathOf(card.Name, ScorecardEnding), scorecard);
        // The card last: a model without one is not listed.
        Write(PathOf(card.Name, CardEnding), JsonSerializer.Serialize(card, Written));
    }

    /// <summary>Names promoted, the first one first; empty when the expert's scorecard was never replaced.</summary>
    public IReadOnlyList<string> Promoted() =>
        File.Exists(PromotedPath) ? [.. File.ReadAllLines(PromotedPath).Where(line => line.Length > 0)] : [];

    public void SetPromoted(IEnumerable<string> names)
    {
        Directory.CreateDirectory(_folder);
        Write(PromotedPath, string.Concat(names.Select(name => name + "\n")));
    }

    private string PathOf(string name, string ending) => Path.Combine(_folder, name + ending);

    private static void Write(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,63}$")]
    private static partial Regex NamePattern();
}
