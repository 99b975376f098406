using JobMatch.Contracts.Intake;

namespace JobMatch.Web.Importing;

/// <summary>What the page of an import shows.</summary>
/// <param name="Report">How it stands.</param>
/// <param name="Problems">One page of its problems, in the order of the file.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="HasNext">Whether another page of problems follows.</param>
public sealed record ImportModel(ImportReport Report, IReadOnlyList<RowProblemReport> Problems, int Page, bool HasNext);
