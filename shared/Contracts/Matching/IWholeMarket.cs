namespace JobMatch.Contracts.Matching;

/// <summary>Proposals for everybody at once, out of everything that the owners hold.</summary>
/// <remarks>Takes some nanoseconds for each pair of a person and a vacancy and some microseconds for each row of a list: under half a minute for 100,000
/// people and 1,000 vacancies.</remarks>
public interface IWholeMarket
{
    /// <summary>The dial unless somebody turns it. On the sample province more costs the lists more than openings win.</summary>
    const double DefaultDial = 0.3;

    /// <summary>For every person the vacancies to be proposed, spread so that vacancies with few candidates are seen, too.</summary>
    /// <param name="length">Vacancies for a person at most, 1 to 50.</param>
    /// <param name="dial">The share of its discounted gain that a list gives up at most so that crowded vacancies stand in fewer lists, 0 to 1;
    /// 0 lists what suits each person best.</param>
    /// <param name="progress">Told the share ranked, 0 to 1; then lists are chosen. Null to tell nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<EverybodysLists> ListAsync(int length, double dial, IProgress<double>? progress, CancellationToken cancellation);

    /// <summary>A stable placement: nobody and no employer would rather have each other than what they got.</summary>
    /// <param name="wish">What the placement is to look like.</param>
    /// <param name="progress">Told the share ranked, 0 to 1; then people are placed. Null to tell nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<EverybodysPlacement> PlaceAsync(PlacementWish wish, IProgress<double>? progress, CancellationToken cancellation);
}

/// <summary>What a placement is to look like.</summary>
/// <param name="EmployersOffer">Of all stable placements the one that employers like best; otherwise the one that trainees like best.</param>
/// <param name="OrderedFirst">Whether an employer's places go first to those who were trained to its order.</param>
/// <param name="Seed">Seed of the lottery among those whom an employer wants equally.</param>
public sealed record PlacementWish(bool EmployersOffer, bool OrderedFirst, int Seed);

/// <summary>A vacancy as lists name it.</summary>
/// <param name="Id">JobMatch's id.</param>
/// <param name="ExternalId">The id in the imported file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Employer">The employer's name.</param>
/// <param name="OpeningsLeft">Places still open.</param>
/// <param name="Place">Where the work is; null when not known.</param>
public sealed record ListedVacancy(Guid Id, string ExternalId, string Title, string Employer, int OpeningsLeft, PlaceState? Place);

/// <summary>A person as lists name it; the name is with Supply.</summary>
/// <param name="Id">JobMatch's id.</param>
/// <param name="ExternalId">The id in the imported file.</param>
/// <param name="School">The school.</param>
public sealed record ListedTrainee(Guid Id, string ExternalId, string School);

/// <summary>Somebody and a vacancy.</summary>
/// <param name="Trainee">The person.</param>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Rank">Place on the person's list, from 1.</param>
/// <param name="Score">Fused score, 0 to 1.</param>
/// <param name="Condition">What the law asks of the employer who takes this person, in Vietnamese with its source; null when nothing.</param>
public sealed record ListedPair(ListedTrainee Trainee, ListedVacancy Vacancy, int Rank, double Score, string? Condition);

/// <summary>Somebody for whom nothing is proposed.</summary>
/// <param name="Trainee">The person.</param>
/// <param name="Why">A sentence in Vietnamese.</param>
public sealed record LeftOutTrainee(ListedTrainee Trainee, string Why);

/// <summary>Lists for everybody.</summary>
/// <param name="Model">Name of the scorecard.</param>
/// <param name="People">People considered, also those with empty lists.</param>
/// <param name="Vacancies">Vacancies considered.</param>
/// <param name="Pairs">Person by person in the order of their ids, each list best first.</param>
/// <param name="LeftOut">Everybody with an empty list, in the order of their ids.</param>
/// <param name="Alone">How evenly lists without regard to others would spread.</param>
/// <param name="Spread">How evenly these do, and what that costs.</param>
/// <param name="Unseen">Vacancies with openings, neither closed nor paused, that stand in none of these lists, in the order of their ids.</param>
public sealed record EverybodysLists(
    string Model, int People, int Vacancies, IReadOnlyList<ListedPair> Pairs, IReadOnlyList<LeftOutTrainee> LeftOut, SpreadMeasures Alone, SpreadMeasures Spread,
    IReadOnlyList<UnseenVacancy> Unseen)
{
    /// <summary>How many of the unseen vacancies have nobody who is eligible.</summary>
    public int NobodyEligible => Unseen.Count(vacancy => vacancy.IsNobodyEligible);
}

/// <summary>A vacancy that nobody sees.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="IsNobodyEligible">Whether nobody is eligible for it, or suits it in the least.</param>
public sealed record UnseenVacancy(ListedVacancy Vacancy, bool IsNobodyEligible);

/// <summary>How evenly lists spread attention.</summary>
/// <param name="OpeningsWithEnough">Share of openings with at least 3 candidates, 0 to 1.</param>
/// <param name="PeopleWithEnough">Share of people with at least 3 vacancies on their list, 0 to 1.</param>
/// <param name="Gini">Gini coefficient of how often openings are shown, the lists with a vacancy shared out among its openings; 0 even to 1.</param>
/// <param name="NdcgLost">What the lists lose against the best for each person alone, 0 to 1.</param>
/// <param name="MostLost">The greatest such loss of one person's list, 0 to 1.</param>
/// <param name="Crowded">The vacancy that stands in most lists for each of its openings; null where all lists are empty.</param>
/// <param name="CrowdedLists">Lists in which that vacancy stands, all its openings together.</param>
/// <param name="Unseen">Vacancies with openings, and open to anybody, that stand in no list.</param>
public sealed record SpreadMeasures(
    double OpeningsWithEnough, double PeopleWithEnough, double Gini, double NdcgLost, double MostLost, ListedVacancy? Crowded, int CrowdedLists, int Unseen);

/// <summary>A placement of everybody.</summary>
/// <param name="Model">Name of the scorecard.</param>
/// <param name="People">People considered.</param>
/// <param name="Vacancies">Vacancies considered.</param>
/// <param name="Openings">Places left in all vacancies together that are open to anybody.</param>
/// <param name="Pairs">Who is placed where, in the order of the people's ids; the rank is that of the place among the person's wishes.</param>
/// <param name="LeftOut">Everybody who got no place, in the order of their ids.</param>
/// <param name="BlockingPairs">People and vacancies who would rather have each other: 0, as found by a separate check.</param>
public sealed record EverybodysPlacement(
    string Model, int People, int Vacancies, int Openings, IReadOnlyList<ListedPair> Pairs, IReadOnlyList<LeftOutTrainee> LeftOut, int BlockingPairs);
