using JobMatch.Contracts.Intake;

namespace JobMatch.Web.Importing;

/// <summary>What the import page shows.</summary>
/// <param name="Chosen">Kind chosen in the form; null when none.</param>
/// <param name="Sender">Sender typed; null when none.</param>
/// <param name="Problem">Why the file sent was not taken; null when none was sent.</param>
/// <param name="IsFromService">True when a service wrote the problem, in Vietnamese.</param>
/// <param name="Token">Name and value of the hidden field that proves that the form is ours.</param>
/// <param name="Recent">Latest imports of all kinds, newest first.</param>
public sealed record UploadModel(
    string? Chosen,
    string? Sender,
    string? Problem,
    bool IsFromService,
    (string Name, string Value) Token,
    IReadOnlyList<ImportReport> Recent);
