using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;

namespace JobMatch.Contracts.Matching;

/// <summary>The scorecards that were learned and the one in use. The expert's is there always and in use until another one is
/// promoted.</summary>
public interface IRankingModels
{
    /// <summary>Name of the expert's scorecard.</summary>
    string Expert { get; }

    /// <summary>Name of the scorecard that ranks.</summary>
    string InUse { get; }

    /// <summary>Names of all scorecards, the expert's first, then in the order of training.</summary>
    IReadOnlyList<string> Names();

    /// <summary>The card of a learned scorecard; null for the expert's.</summary>
    /// <exception cref="ModelException">There is no such scorecard.</exception>
    ModelCard? CardOf(string name);

    /// <summary>The points of a scorecard by criterion and bin, in the order of the criteria.</summary>
    /// <exception cref="ModelException">There is no such scorecard, or it does not fit today's criteria.</exception>
    IReadOnlyList<BinPoints> PointsOf(string name);

    /// <summary>Learns a scorecard and stores it with its card; it ranks nothing until it is promoted. Takes seconds.</summary>
    /// <param name="source">What to learn from.</param>
    /// <param name="name">Letters, digits and hyphens; null for the next free "learned-N".</param>
    /// <param name="seed">Seed of the trees and of the draws.</param>
    /// <exception cref="ModelException">The name is taken or not allowed, there is nothing to learn from, or this machine
    /// cannot train.</exception>
    ModelCard Train(OutcomeSource source, string? name, int seed);

    /// <summary>Judges a scorecard by outcomes.</summary>
    /// <param name="name">The scorecard.</param>
    /// <param name="source">What to judge by; outcomes that it learned from flatter it.</param>
    /// <param name="groups">Group labels by trainee, for the impact ratio alone; no ranker sees them and nothing of them is kept.
    /// Null when there are none.</param>
    /// <exception cref="ModelException">There is no such scorecard, or nothing to judge by.</exception>
    ModelJudgement Evaluate(string name, OutcomeSource source, IReadOnlyDictionary<Guid, string>? groups);

    /// <summary>Why a scorecard may not rank, a sentence in Vietnamese; null when it may.</summary>
    /// <param name="name">The scorecard.</param>
    /// <param name="despiteDoubt">Whether somebody answers for one that may be worse than the expert's by chance (the 95 % interval of its
    /// gain reaches below 0), or that learned from an invented market.</param>
    /// <exception cref="ModelException">There is no such scorecard.</exception>
    string? ObstacleTo(string name, bool despiteDoubt);

    /// <summary>Makes a scorecard the one that ranks, in every process that uses the data folder.</summary>
    /// <exception cref="ModelException">There is no such scorecard, it does not fit today's criteria, or <see cref="ObstacleTo"/> names
    /// an obstacle.</exception>
    void Promote(string name, bool despiteDoubt = false);

    /// <summary>Goes back to the scorecard that ranked before the last promotion.</summary>
    /// <returns>Its name.</returns>
    /// <exception cref="ModelException">Nothing was promoted.</exception>
    string Rollback();

    /// <summary>Ranks with a scorecard in this process alone, without promoting it.</summary>
    /// <exception cref="ModelException">There is no such scorecard, or it does not fit today's criteria.</exception>
    void UseHere(string name);
}

/// <summary>What to learn from or to judge by.</summary>
public abstract record OutcomeSource
{
    private OutcomeSource()
    {
    }

    /// <summary>Outcomes of stored vacancies and trainees.</summary>
    /// <param name="FileName">Where they come from, for the card.</param>
    /// <param name="Vacancies">The vacancies, each once.</param>
    public sealed record Stored(string FileName, IReadOnlyList<VacancyOutcomes> Vacancies) : OutcomeSource;

    /// <summary>Outcomes of an invented market, for demonstrations.</summary>
    /// <param name="Seed">Seed of the market.</param>
    /// <param name="Vacancies">Vacancies with outcomes, 1 or more.</param>
    public sealed record Simulated(int Seed, int Vacancies) : OutcomeSource;

    /// <summary>Invented outcomes of stored vacancies and trainees, for demonstrations.</summary>
    /// <param name="Seed">Seed of the outcomes.</param>
    /// <param name="Vacancies">The vacancies, at least one.</param>
    /// <param name="Trainees">Everybody who may be shown for them.</param>
    /// <param name="Today">The day for which eligibility is judged.</param>
    public sealed record SimulatedOn(
        int Seed, IReadOnlyList<VacancyState> Vacancies, IReadOnlyList<TraineeState> Trainees, DateOnly Today) : OutcomeSource;
}

/// <summary>What came of those who were shown for a vacancy.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Day">The day of its first outcome.</param>
/// <param name="People">Each trainee once, with the furthest step.</param>
public sealed record VacancyOutcomes(VacancyState Vacancy, DateOnly Day, IReadOnlyList<TraineeOutcome> People);

/// <summary>What came of one person.</summary>
/// <param name="Trainee">The person as stored now.</param>
/// <param name="Step">The furthest step.</param>
public sealed record TraineeOutcome(TraineeState Trainee, OutcomeStep Step);

/// <summary>Steps of an introduction; a later one is further than an earlier one.</summary>
public enum OutcomeStep
{
    /// <summary>The profile was opened and nothing followed.</summary>
    Opened,

    /// <summary>The employer refused for a reason that lies in the person.</summary>
    RefusedByEmployer,

    /// <summary>Refused because no opening was left; nothing is learned from it.</summary>
    RefusedForLackOfOpenings,

    /// <summary>Shortlisted or interviewed.</summary>
    Shortlisted,

    /// <summary>The employer offered; the person has not answered.</summary>
    Offered,

    /// <summary>The employer offered, the person declined.</summary>
    RefusedByTrainee,

    /// <summary>Offered and accepted.</summary>
    Accepted,

    /// <summary>Started work.</summary>
    Started,
}

/// <summary>What a learned scorecard was made of and how good it is.</summary>
/// <param name="Name">Name of the scorecard.</param>
/// <param name="Created">When it was learned, UTC.</param>
/// <param name="Data">Vietnamese: what it learned from.</param>
/// <param name="IsSimulated">True when it learned from an invented market.</param>
/// <param name="DataHash">SHA-256 over the rows learned from, hexadecimal.</param>
/// <param name="ScorecardHash">SHA-256 over the scorecard file, hexadecimal.</param>
/// <param name="Vacancies">Vacancies with outcomes.</param>
/// <param name="Outcomes">Outcomes learned from.</param>
/// <param name="FirstDay">Day of the first vacancy.</param>
/// <param name="LastDay">Day of the last vacancy.</param>
/// <param name="Prior">The scorecard that it was mixed with.</param>
/// <param name="Seed">Seed of the trees and of the draws.</param>
/// <param name="EmployerShare">Share of what was learned in the employer's direction, 0 to 1.</param>
/// <param name="TraineeShare">Share of what was learned in the trainee's direction, 0 to 1.</param>
/// <param name="HeldOut">How a scorecard learned the same way from the first four fifths ranks the last fifth; null with too few
/// vacancies to tell.</param>
public sealed record ModelCard(
    string Name, DateTimeOffset Created, string Data, bool IsSimulated, string DataHash, string ScorecardHash, int Vacancies, int Outcomes,
    DateOnly FirstDay, DateOnly LastDay, string Prior, int Seed, double EmployerShare, double TraineeShare, HeldOutJudgement? HeldOut);

/// <summary>How a way of learning did on vacancies that it had not seen.</summary>
/// <param name="Vacancies">Vacancies held out.</param>
/// <param name="Scorecard">The scorecard's figures on them.</param>
/// <param name="GainOverExpert">Gain in NDCG@10 over the expert's scorecard.</param>
/// <param name="PairsWouldGain">What tables of two criteria alone would gain in NDCG@10 over the scorecard; it has the strongest of them where
/// that helped beyond doubt.</param>
/// <param name="DeepTreesWouldGain">What deep trees, which nobody can read, would gain in NDCG@10: the price of readability.</param>
public sealed record HeldOutJudgement(
    int Vacancies, ModelJudgement Scorecard, MeasuredValue GainOverExpert, MeasuredValue PairsWouldGain, MeasuredValue DeepTreesWouldGain);

/// <summary>How good a scorecard is on some outcomes.</summary>
/// <param name="Vacancies">Vacancies judged by.</param>
/// <param name="Outcomes">Outcomes judged by.</param>
/// <param name="Measures">NDCG@1, NDCG@5, NDCG@10, MAP, MRR and recall@10.</param>
/// <param name="Brier">Mean squared error of the employers' chances, 0 perfect.</param>
/// <param name="CalibrationError">Mean distance of said and happened chances of employers, 0 perfect.</param>
/// <param name="Congestion">How the scorecard would crowd the market of these vacancies and people; null on a card that an earlier
/// release wrote.</param>
/// <param name="Groups">Impact ratio of each group; empty when no groups were given.</param>
public sealed record ModelJudgement(
    int Vacancies, int Outcomes, IReadOnlyList<MeasuredValue> Measures, double Brier, double CalibrationError, CongestionFigures? Congestion,
    IReadOnlyList<GroupImpact> Groups);

/// <summary>What would happen if every person and every vacancy got a list of the ten best that are eligible.</summary>
/// <param name="Gini">Gini coefficient of how often each vacancy stands in people's lists, 0 even to 1.</param>
/// <param name="OpeningsWithThreeCandidates">Share of openings with at least three candidates, 0 to 1.</param>
/// <param name="PeopleWithThreeSuggestions">Share of people who stand in the lists of at least three vacancies, 0 to 1.</param>
public sealed record CongestionFigures(double Gini, double OpeningsWithThreeCandidates, double PeopleWithThreeSuggestions);

/// <summary>A mean over vacancies with its 95 % interval (bootstrap over vacancies).</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Mean">The mean; null when no vacancy has somebody suitable.</param>
/// <param name="Low">Lower end of the interval; null as the mean.</param>
/// <param name="High">Upper end of the interval; null as the mean.</param>
/// <param name="LeftOut">Vacancies without anybody suitable, not counted.</param>
public sealed record MeasuredValue(string Name, double? Mean, double? Low, double? High, int LeftOut);

/// <summary>How often people of a group stand among a vacancy's first ten.</summary>
/// <param name="Group">Label as given.</param>
/// <param name="People">Listings of people of the group.</param>
/// <param name="Chosen">How many of them were among the first ten.</param>
/// <param name="Ratio">Rate divided by the highest group's rate, 0 to 1; null when nobody was chosen. Below 0.8 is a warning.</param>
public sealed record GroupImpact(string Group, int People, int Chosen, double? Ratio);

/// <summary>What one bin of one criterion is worth.</summary>
/// <param name="CriterionId">Stable name of the criterion.</param>
/// <param name="Criterion">Vietnamese name of the criterion.</param>
/// <param name="Bin">Stable name of the bin.</param>
/// <param name="Employer">Points in the employer's direction.</param>
/// <param name="Trainee">Points in the trainee's direction.</param>
public sealed record BinPoints(string CriterionId, string Criterion, string Bin, int Employer, int Trainee);

/// <summary>Something about scorecards cannot be done; the message is Vietnamese and says why.</summary>
public class ModelException(string message, Exception? inner = null) : Exception(message, inner);
