using JobMatch.Contracts;
using JobMatch.Contracts.Matching;

namespace JobMatch.Host.Answering;

/// <summary>The one JSON document that <c>lists --json</c> prints.</summary>
internal sealed record ListsDocument(
    string Model, int People, int Vacancies, IReadOnlyList<ProposedPair> Pairs, IReadOnlyList<LeftOutPerson> LeftOut, SpreadFigures Alone,
    SpreadFigures Spread, IReadOnlyList<UnseenWork> Unseen)
{
    public static ListsDocument Of(EverybodysLists lists, IReadOnlyDictionary<Guid, string> names) => new(
        lists.Model, lists.People, lists.Vacancies, [.. lists.Pairs.Select(pair => ProposedPair.Of(pair, names))],
        [.. lists.LeftOut.Select(left => LeftOutPerson.Of(left, names))], SpreadFigures.Of(lists.Alone), SpreadFigures.Of(lists.Spread),
        [.. lists.Unseen.Select(unseen => new UnseenWork(ProposedVacancy.Of(unseen.Vacancy), unseen.IsNobodyEligible))]);
}

/// <summary>The one JSON document that <c>place --json</c> prints.</summary>
internal sealed record PlacementDocument(
    string Model, int People, int Vacancies, int Openings, IReadOnlyList<ProposedPair> Pairs, IReadOnlyList<LeftOutPerson> LeftOut, int BlockingPairs)
{
    public static PlacementDocument Of(EverybodysPlacement placement, IReadOnlyDictionary<Guid, string> names) => new(
        placement.Model, placement.People, placement.Vacancies, placement.Openings, [.. placement.Pairs.Select(pair => ProposedPair.Of(pair, names))],
        [.. placement.LeftOut.Select(left => LeftOutPerson.Of(left, names))], placement.BlockingPairs);
}

/// <summary>A person as <see cref="PersonCard"/> names it, without the profile.</summary>
internal sealed record ProposedPerson(string Id, Guid Uid, string? Name, string School)
{
    public static ProposedPerson Of(ListedTrainee trainee, IReadOnlyDictionary<Guid, string> names) =>
        new(trainee.ExternalId, trainee.Id, names.GetValueOrDefault(trainee.Id), trainee.School);
}

/// <summary>A vacancy as <see cref="VacancyCard"/> names it, without what it asks for.</summary>
internal sealed record ProposedVacancy(string Id, Guid Uid, string Title, string Employer, int OpeningsLeft, PlaceState? Place)
{
    public static ProposedVacancy Of(ListedVacancy vacancy) => new(vacancy.ExternalId, vacancy.Id, vacancy.Title, vacancy.Employer, vacancy.OpeningsLeft, vacancy.Place);
}

internal sealed record ProposedPair(ProposedPerson Trainee, ProposedVacancy Vacancy, int Rank, double Score, string? Condition)
{
    public static ProposedPair Of(ListedPair pair, IReadOnlyDictionary<Guid, string> names) =>
        new(ProposedPerson.Of(pair.Trainee, names), ProposedVacancy.Of(pair.Vacancy), pair.Rank, MatchDocument.Round(pair.Score), pair.Condition);
}

internal sealed record UnseenWork(ProposedVacancy Vacancy, bool IsNobodyEligible);

internal sealed record LeftOutPerson(ProposedPerson Trainee, string Why)
{
    public static LeftOutPerson Of(LeftOutTrainee left, IReadOnlyDictionary<Guid, string> names) => new(ProposedPerson.Of(left.Trainee, names), left.Why);
}

internal sealed record SpreadFigures(
    double OpeningsWithEnough, double PeopleWithEnough, double Gini, double NdcgLost, double MostLost, ProposedVacancy? Crowded, int CrowdedLists, int Unseen)
{
    public static SpreadFigures Of(SpreadMeasures measures) => new(
        measures.OpeningsWithEnough, measures.PeopleWithEnough, measures.Gini, measures.NdcgLost, measures.MostLost,
        measures.Crowded is { } crowded ? ProposedVacancy.Of(crowded) : null, measures.CrowdedLists, measures.Unseen);
}
