using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;

namespace JobMatch.Web.Searching;

/// <summary>What a search page shows.</summary>
/// <param name="Address">The state asked for.</param>
/// <param name="Result">The hits; null when the question must be put right first.</param>
/// <param name="Problem">What must be put right; null when nothing.</param>
/// <param name="WaysOut">What giving up one filter would find, when nothing was found.</param>
/// <param name="Names">Names of the people found, by id; empty for vacancies.</param>
public sealed record SearchModel<T>(
    SearchAddress Address,
    SearchResult<T>? Result,
    SearchProblem? Problem,
    IReadOnlyList<WayOut> WaysOut,
    IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>People whose name or id is what was typed; the index holds no names, so Supply is asked beside it.</summary>
    public IReadOnlyList<TraineeCard> ByName { get; init; } = [];

    /// <summary>Name and value of the field that proves a form to be ours.</summary>
    public (string Name, string Value) Token { get; init; } = ("", "");
}

/// <summary>Why a question could not be asked.</summary>
/// <param name="Field">Name of the form field meant; null when none.</param>
/// <param name="Message">A sentence for the reader.</param>
/// <param name="IsFromService">True when a service wrote the sentence, in Vietnamese.</param>
/// <param name="Choices">What may have been meant.</param>
public sealed record SearchProblem(string? Field, string Message, bool IsFromService, IReadOnlyList<SearchChoice> Choices);

/// <summary>One meaning to choose.</summary>
public sealed record SearchChoice(string Text, string Address);

/// <summary>A search with one filter less.</summary>
/// <param name="Text">Which filter is given up.</param>
/// <param name="Address">The search without it.</param>
/// <param name="Total">How many that search finds.</param>
public sealed record WayOut(string Text, string Address, int Total);

/// <summary>One hit of a page.</summary>
/// <param name="Subject">The person or vacancy.</param>
/// <param name="Text">How its text was found; null without text.</param>
public sealed record SearchHit<T>(T Subject, HitText? Text);
