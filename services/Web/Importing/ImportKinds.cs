using JobMatch.Contracts.Intake;

namespace JobMatch.Web.Importing;

/// <summary>The kinds of files by their names in addresses.</summary>
internal static class ImportKinds
{
    /// <summary>Every kind, in the order in which pages show them.</summary>
    public static IReadOnlyList<(ImportKind Kind, string Slug)> All { get; } =
    [
        (ImportKind.Demand, "nhu-cau"),
        (ImportKind.Trainees, "nguoi-hoc"),
    ];

    public static string SlugOf(ImportKind kind) => All.First(known => known.Kind == kind).Slug;

    /// <summary>The service that takes files of a kind; null when the name means none.</summary>
    public static IFileImports? Find(this IEnumerable<IFileImports> imports, string? slug) =>
        All.Where(known => known.Slug == slug)
            .Select(known => imports.FirstOrDefault(service => service.Kind == known.Kind))
            .FirstOrDefault();

    /// <summary>The page of an import's report.</summary>
    public static string AddressOf(ImportReport report) => AddressOf(report.Kind, report.Id);

    /// <summary>The page of an import's report.</summary>
    public static string AddressOf(ImportKind kind, Guid importId) => $"/nhap-lieu/{SlugOf(kind)}/{importId}";
}
