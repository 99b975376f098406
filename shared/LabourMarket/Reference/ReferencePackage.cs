using System.Text.Json;

namespace JobMatch.LabourMarket.Reference;

/// <summary>Reference files that belong together, with where they come from. Read from package.json of the folder.</summary>
/// <param name="Name">The folder: Places.</param>
/// <param name="Title">Vietnamese.</param>
/// <param name="Notice">File of the folder with sources and licences in full.</param>
/// <param name="Files">Its files.</param>
public sealed record ReferencePackage(string Name, string Title, string Notice, IReadOnlyList<ReferenceFile> Files)
{
    private static readonly string[] Names = ["Text", "Places", "Occupations", "Programmes", "Pay", "Levels"];

    private static readonly Lazy<IReadOnlyList<ReferencePackage>> Loaded = new(() => [.. Names.Select(Read)]);

    /// <summary>All packages that ship.</summary>
    public static IReadOnlyList<ReferencePackage> All => Loaded.Value;

    /// <summary>Names of all files, for messages.</summary>
    public static string FileNames => string.Join(", ", All.SelectMany(package => package.Files).Select(file => file.Name));

    /// <summary>The file with this name and its package; null when there is none.</summary>
    public static (ReferencePackage Package, ReferenceFile File)? FindFile(string name)
    {
        foreach (var package in All)
        {
            if (package.Files.FirstOrDefault(file => file.Name == name) is { } file)
            {
                return (package, file);
            }
        }
        return null;
    }

    /// <summary>The full text of sources and licences.</summary>
    public string ReadNotice()
    {
        using var reader = new StreamReader(ReferenceFiles.OpenShipped(Name, Notice));
        return reader.ReadToEnd();
    }

    private static ReferencePackage Read(string name)
    {
        using var stream = ReferenceFiles.OpenShipped(name, "package.json");
        return JsonSerializer.Deserialize<ReferencePackage>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The manifest of {name} is empty.");
    }
}

/// <summary>One file of a package.</summary>
/// <param name="Name">communes.csv.</param>
/// <param name="Title">Vietnamese: what a row is.</param>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Key">The columns that name a row; no two rows agree in them.</param>
/// <param name="Source">Where its rows come from; a row may say more in its own columns.</param>
/// <param name="Licence">Under which terms it may be passed on.</param>
/// <param name="Collected">When it was taken or written.</param>
/// <param name="ValidFrom">First day for which its rows hold; a row's own valid_from is more exact. Null where the source does not say.</param>
/// <param name="ValidTo">Last day for which they hold; null while in force.</param>
/// <param name="Wording">official, jobmatch (own words, to be replaced by an official file when there is one) or mixed (each row says).</param>
public sealed record ReferenceFile(
    string Name,
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Key,
    string Source,
    string Licence,
    DateOnly Collected,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string Wording);
