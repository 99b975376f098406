namespace JobMatch.Web.Proposing;

/// <summary>What the page of proposals shows.</summary>
public sealed record ProposalModel
{
    /// <summary>Name and value of the field that proves a form to be ours.</summary>
    public required (string Name, string Value) Token { get; init; }

    /// <summary>What is being worked on, with the share ranked, 0 to 1; null where nothing is.</summary>
    public required (ProposalWish Wish, double Done)? Now { get; init; }

    /// <summary>Key of a sentence about what a form that was sent came to; null when there is nothing to say.</summary>
    public string? Told { get; init; }

    /// <summary>Whether the last work failed.</summary>
    public required bool HasFailed { get; init; }

    /// <summary>The last proposal; null before the first.</summary>
    public required Proposal? Proposal { get; init; }

    /// <summary>Whether vacancies are listed with their people instead of people with their vacancies.</summary>
    public bool ByVacancy { get; init; }

    /// <summary>People on this page, without those removed since.</summary>
    public IReadOnlyList<PersonRow> People { get; init; } = [];

    /// <summary>Vacancies on this page.</summary>
    public IReadOnlyList<VacancyRow> Vacancies { get; init; } = [];

    /// <summary>Names of the people on this page who are stored still.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The last page there is.</summary>
    public int Last { get; init; } = 1;
}
