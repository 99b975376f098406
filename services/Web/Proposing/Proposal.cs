using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Web.Proposing;

/// <summary>What was proposed for everybody: either lists or a placement.</summary>
public sealed class Proposal
{
    private Proposal(ProposalWish wish, DateTimeOffset at, string model, IReadOnlyList<ListedPair> pairs, IReadOnlyList<LeftOutTrainee> leftOut)
    {
        (Wish, At, Model, Pairs, LeftOut) = (wish, at, model, pairs, leftOut);
        People =
        [
            .. Pairs.GroupBy(pair => pair.Trainee.Id).Select(own => new PersonRow(own.First().Trainee, [.. own], null))
                .OrderBy(row => VietnameseText.Folded(row.Trainee.School), StringComparer.Ordinal).ThenBy(row => row.Trainee.ExternalId, StringComparer.Ordinal),
            .. LeftOut.Select(left => new PersonRow(left.Trainee, [], left.Why)),
        ];
        Vacancies =
        [
            .. Pairs.GroupBy(pair => pair.Vacancy.Id).Select(own => new VacancyRow(own.First().Vacancy, [.. own.OrderByDescending(pair => pair.Score)]))
                .OrderBy(row => VietnameseText.Folded(row.Vacancy.Employer), StringComparer.Ordinal)
                .ThenBy(row => VietnameseText.Folded(row.Vacancy.Title), StringComparer.Ordinal).ThenBy(row => row.Vacancy.Id),
        ];
    }

    public ProposalWish Wish { get; }

    /// <summary>When it was asked for; what changed since is not in it.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Name of the scorecard.</summary>
    public string Model { get; }

    /// <summary>Person by person, best first.</summary>
    public IReadOnlyList<ListedPair> Pairs { get; }

    public IReadOnlyList<LeftOutTrainee> LeftOut { get; }

    /// <summary>The lists; null for a placement.</summary>
    public EverybodysLists? Lists { get; private init; }

    /// <summary>The placement; null for lists.</summary>
    public EverybodysPlacement? Placement { get; private init; }

    /// <summary>Whether there was nobody, or nothing, to propose to.</summary>
    public bool IsEmpty => Pairs.Count == 0 && LeftOut.Count == 0;

    /// <summary>Everybody: first those for whom something is proposed, by school and id, then those left out.</summary>
    public IReadOnlyList<PersonRow> People { get; }

    /// <summary>The vacancies proposed, by employer and title.</summary>
    public IReadOnlyList<VacancyRow> Vacancies { get; }

    public static Proposal Of(ProposalWish wish, DateTimeOffset at, EverybodysLists lists) => new(wish, at, lists.Model, lists.Pairs, lists.LeftOut) { Lists = lists };

    public static Proposal Of(ProposalWish wish, DateTimeOffset at, EverybodysPlacement placement) =>
        new(wish, at, placement.Model, placement.Pairs, placement.LeftOut) { Placement = placement };
}

/// <summary>A person with what is proposed.</summary>
/// <param name="Trainee">The person.</param>
/// <param name="Pairs">Best first.</param>
/// <param name="Why">Why nothing is; null where something is.</param>
public sealed record PersonRow(ListedTrainee Trainee, IReadOnlyList<ListedPair> Pairs, string? Why);

/// <summary>A vacancy with those to whom it is proposed.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Pairs">Best first.</param>
public sealed record VacancyRow(ListedVacancy Vacancy, IReadOnlyList<ListedPair> Pairs);
