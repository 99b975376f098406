using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JobMatch.Tests.Architecture;

/// <summary>The rules of the layout as questions to a folder: each answers with what breaks it.</summary>
internal sealed partial class Layout(string root)
{
    public const int MostLines = 400;

    private static readonly string[] VagueNames = ["Common", "Utils", "Utilities", "Helpers", "Helper", "Core", "Misc", "Shared"];

    /// <summary>Where code lives; beside them stand only files that tools look for at the root.</summary>
    private static readonly string[] CodeFolders = ["services", "shared", "tests"];

    /// <summary>Packages by which a project could reach files, databases, the bus or the network.</summary>
    private static readonly string[] OutsidePackages =
        ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "MassTransit", "Npgsql", "Elastic", "RabbitMQ", "Microsoft.Extensions.Http"];

    /// <summary>Every rule by the name under which it is reported.</summary>
    public IEnumerable<string> Violations() =>
    [
        .. Root(), .. ServicesReferenceShared(), .. ContractsReferenceNothing(), .. PureProjects(), .. WebHasNoData(),
        .. VagueFoldersAndNamespaces(), .. ExtensionsFiles(), .. LongFiles(), .. MarksOfUnfinishedWork(),
    ];

    public IEnumerable<string> Root() =>
        from folder in Directory.GetDirectories(root)
        let name = Path.GetFileName(folder)
        where !CodeFolders.Contains(name) && name != "artifacts" && !name.StartsWith('.') && Sources(folder).Any()
        select $"root: {name}";

    /// <summary>A service references shared projects only; Host alone references services; shared never references upwards.</summary>
    public IEnumerable<string> ServicesReferenceShared() =>
        from project in Projects("services", "shared")
        from reference in project.References
        where Folder(reference) == "services" && project.Name != "Host"
        select $"references: {project.Name} -> {Path.GetFileNameWithoutExtension(reference)}";

    public IEnumerable<string> ContractsReferenceNothing() =>
        from project in Projects("shared")
        where project.Name == "Contracts"
        from dependency in project.References.Concat(project.Packages).Concat(project.Frameworks)
        select $"contracts: {dependency}";

    /// <summary>LabourMarket and Ranking compute; Ranking knows of LabourMarket alone.</summary>
    public IEnumerable<string> PureProjects() =>
        from project in Projects("shared")
        where project.Name is "LabourMarket" or "Ranking"
        from dependency in project.Frameworks
            .Concat(project.Packages.Where(package => OutsidePackages.Any(outside => package.StartsWith(outside, StringComparison.Ordinal))))
            .Concat(project.References.Select(reference => Path.GetFileNameWithoutExtension(reference))
                .Where(name => project.Name != "Ranking" || name != "LabourMarket"))
            .Concat(Sources(Path.GetDirectoryName(project.Path)!).Where(file => Impure().IsMatch(file.Text)).Select(file => file.Name))
        select $"pure: {project.Name} -> {dependency}";

    public IEnumerable<string> WebHasNoData() =>
        from project in Projects("services")
        where project.Name == "Web"
        from dependency in project.Packages.Concat(project.References.Select(reference => Path.GetFileNameWithoutExtension(reference)))
        where OutsidePackages.Any(outside => dependency.StartsWith(outside, StringComparison.Ordinal)) || dependency is "Messaging" or "Intake" or "Ranking"
        select $"web: {dependency}";

    public IEnumerable<string> VagueFoldersAndNamespaces() =>
        from file in Sources(Below("services"), Below("shared"), Below("tests"))
        from word in Path.GetDirectoryName(file.Name)!.Split(Path.DirectorySeparatorChar).Skip(1)
            .Concat(NamespaceOf().Match(file.Text).Groups[1].Value.Split('.'))
        where VagueNames.Contains(word)
        select $"vague: {file.Name}";

    public IEnumerable<string> ExtensionsFiles() =>
        from file in Sources(Below("services"), Below("shared"), Below("tests"))
        where Path.GetFileName(file.Name).EndsWith("Extensions.cs", StringComparison.Ordinal)
        select $"extensions: {file.Name}";

    public IEnumerable<string> LongFiles() =>
        from file in Sources(Below("services"), Below("shared"), Below("tests"))
        where file.Text.AsSpan().Count('\n') > MostLines && !LongForAReason.ContainsKey(file.Name.Replace('\\', '/'))
        select $"long: {file.Name}";

    public IEnumerable<string> MarksOfUnfinishedWork() =>
        from file in Sources(Below("services"), Below("shared"), Below("tests"))
        where Unfinished().IsMatch(file.Text)
        select $"unfinished: {file.Name}";

    /// <summary>Files that may be longer, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> LongForAReason { get; } = new Dictionary<string, string>();

    private string Below(string folder) => Path.Combine(root, folder);

    private string Folder(string path) => Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0];

    private IEnumerable<Project> Projects(params string[] folders) => folders.Select(Below).Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
        .Select(path => new Project(path, XDocument.Load(path)));

    private IEnumerable<Source> Sources(params string[] folders) => folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => new Source(Path.GetRelativePath(root, path), File.ReadAllText(path)));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bTimeProvider\.System\b|\bFile\.|\bDirectory\.|\bHttpClient\b|\bConsole\.")]
    private static partial Regex Impure();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    // In two parts, so that this file does not report itself.
    [GeneratedRegex("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|throw new NotImplemented" + "Exception")]
    private static partial Regex Unfinished();

    private sealed record Source(string Name, string Text);

    private sealed record Project(string Path, XDocument Xml)
    {
        public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

        /// <summary>Full paths of the projects referenced.</summary>
        public IEnumerable<string> References => Includes("ProjectReference")
            .Select(include => System.IO.Path.GetFullPath(include.Replace('\\', '/'), System.IO.Path.GetDirectoryName(Path)!));

        public IEnumerable<string> Packages => Includes("PackageReference");

        public IEnumerable<string> Frameworks => Includes("FrameworkReference");

        private IEnumerable<string> Includes(string element) =>
            Xml.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();
    }
}
