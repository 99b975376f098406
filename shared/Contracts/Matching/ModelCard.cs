namespace JobMatch.Contracts.Matching;

/// <summary>What a scorecard was made of and how good it is.</summary>
/// <param name="Name">Name of the scorecard.</param>
/// <param name="Created">When it was learned, UTC; the expert's: the day it was written.</param>
/// <param name="Data">Vietnamese: what it learned from, or who wrote it.</param>
/// <param name="IsSimulated">True when it learned from an invented market.</param>
/// <param name="DataHash">SHA-256 over the rows learned from, hexadecimal; null for the expert's.</param>
/// <param name="ScorecardHash">SHA-256 over the scorecard file, hexadecimal.</param>
/// <param name="Vacancies">Vacancies with outcomes; 0 for the expert's.</param>
/// <param name="Outcomes">Outcomes learned from; 0 for the expert's.</param>
/// <param name="FirstDay">Day of the first vacancy; null for the expert's.</param>
/// <param name="LastDay">Day of the last vacancy; null for the expert's.</param>
/// <param name="Prior">The scorecard that it was mixed with; null for the expert's.</param>
/// <param name="Seed">Seed of the trees and of the draws; null for the expert's.</param>
/// <param name="EmployerShare">Share of what was learned in the employer's direction, 0 to 1.</param>
/// <param name="TraineeShare">Share of what was learned in the trainee's direction, 0 to 1.</param>
/// <param name="HeldOut">How a scorecard learned the same way from the first four fifths ranks the last fifth; null with too few
/// vacancies to tell, and for the expert's.</param>
public sealed record ModelCard(
    string Name, DateTimeOffset Created, string Data, bool IsSimulated, string? DataHash, string ScorecardHash, int Vacancies, int Outcomes,
    DateOnly? FirstDay, DateOnly? LastDay, string? Prior, int? Seed, double EmployerShare, double TraineeShare, HeldOutJudgement? HeldOut);

/// <summary>How a way of learning did on vacancies that it had not seen.</summary>
/// <param name="Vacancies">Vacancies held out.</param>
/// <param name="Scorecard">The scorecard's figures on them.</param>
/// <param name="GainOverExpert">Gain in NDCG@10 over the expert's scorecard.</param>
/// <param name="PairsWouldGain">What tables of two criteria alone would gain in NDCG@10 over the scorecard; it has the strongest of them where
/// that helped beyond doubt.</param>
/// <param name="DeepTreesWouldGain">What deep trees, which nobody can read, would gain in NDCG@10: the price of readability.</param>
/// <param name="GainOverInUse">Gain in NDCG@10 over the learned scorecard that was in use then, which may have learned from these very
/// vacancies; null when it was the expert's.</param>
/// <param name="InUse">Name of that scorecard; null as <paramref name="GainOverInUse"/>.</param>
public sealed record HeldOutJudgement(
    int Vacancies, ModelJudgement Scorecard, MeasuredValue GainOverExpert, MeasuredValue PairsWouldGain, MeasuredValue DeepTreesWouldGain,
    MeasuredValue? GainOverInUse = null, string? InUse = null);

/// <summary>How good a scorecard is on some outcomes.</summary>
/// <param name="Vacancies">Vacancies judged by.</param>
/// <param name="Outcomes">Outcomes judged by.</param>
/// <param name="Measures">NDCG@1, NDCG@5, NDCG@10, MAP, MRR and recall@10.</param>
/// <param name="Employers">Whether employers' chances mean what they say; null when nobody was judged, or on the card of an earlier
/// release.</param>
/// <param name="Trainees">Whether trainees' chances mean what they say; null when nobody was offered work, or on the card of an earlier
/// release.</param>
/// <param name="Crowding">How the scorecard would crowd the market of these vacancies and people; null on the card of an
/// earlier release.</param>
/// <param name="Groups">Impact ratio of each group; empty when no groups were given.</param>
/// <param name="Warnings">Vietnamese sentences: why the figures may flatter, or tell little; null as empty.</param>
public sealed record ModelJudgement(
    int Vacancies, int Outcomes, IReadOnlyList<MeasuredValue> Measures, ChanceJudgement? Employers, ChanceJudgement? Trainees,
    CrowdingFigures? Crowding, IReadOnlyList<GroupImpact> Groups, IReadOnlyList<string>? Warnings = null);

/// <summary>Whether the chances of one direction mean what they say.</summary>
/// <param name="Brier">Mean squared error of the chances, 0 perfect.</param>
/// <param name="CalibrationError">Mean distance of said and happened chances over the bands, 0 perfect.</param>
/// <param name="Bands">Reliability: what was said and what happened, from small chances to great ones.</param>
public sealed record ChanceJudgement(MeasuredValue Brier, MeasuredValue CalibrationError, IReadOnlyList<ChanceBand> Bands);

/// <summary>Cases with similar chances.</summary>
/// <param name="Said">Their mean chance, 0 to 1.</param>
/// <param name="Happened">Share of yes among them, 0 to 1.</param>
/// <param name="Cases">How many.</param>
public sealed record ChanceBand(double Said, double Happened, int Cases);

/// <summary>What would happen if every person and every vacancy got a list of the ten best that are eligible.</summary>
/// <param name="Gini">Gini coefficient of how often each opening stands in people's lists, its vacancy's shared out, 0 even to 1.</param>
/// <param name="OpeningsWithThreeCandidates">Share of openings with at least three candidates, 0 to 1.</param>
/// <param name="PeopleWithThreeSuggestions">Share of people who stand in the lists of at least three vacancies, 0 to 1.</param>
public sealed record CrowdingFigures(MeasuredValue Gini, MeasuredValue OpeningsWithThreeCandidates, MeasuredValue PeopleWithThreeSuggestions);

/// <summary>A value over vacancies with its 95 % interval (bootstrap over vacancies, or over people where people are counted).</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Mean">The value; null when no vacancy has somebody suitable.</param>
/// <param name="Low">Lower end of the interval; null as the value.</param>
/// <param name="High">Upper end of the interval; null as the value.</param>
/// <param name="LeftOut">Vacancies without anybody suitable, not counted.</param>
public sealed record MeasuredValue(string Name, double? Mean, double? Low, double? High, int LeftOut);

/// <summary>How often people of a group are in the first third of a vacancy's list (at most the first ten).</summary>
/// <param name="Group">Label as given.</param>
/// <param name="People">Listings of people of the group.</param>
/// <param name="Chosen">How many of them were chosen.</param>
/// <param name="Ratio">Rate divided by the highest group's rate, 0 to 1; null when nobody was chosen. Below 0.8 is a warning.</param>
/// <param name="Low">Lower end of the ratio's 95 % interval; null as the ratio.</param>
/// <param name="High">Upper end of the ratio's 95 % interval; null as the ratio.</param>
public sealed record GroupImpact(string Group, int People, int Chosen, double? Ratio, double? Low, double? High)
{
    /// <summary>Below this ratio a group is usually said to come off worse.</summary>
    public const double Least = 0.8;
}

/// <summary>What was measured of a scorecard's fairness, kept with its card.</summary>
/// <param name="Measured">When, UTC.</param>
/// <param name="Data">Vietnamese: by which outcomes.</param>
/// <param name="Groups">The groups that are large enough not to point at single people.</param>
public sealed record FairnessRecord(DateTimeOffset Measured, string Data, IReadOnlyList<GroupImpact> Groups);

/// <summary>What a criterion measures and why it is worth what it is, in Vietnamese.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">Name for the screen.</param>
/// <param name="Formula">What is compared with what, and where the levels divide.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="WorstToBest">The order of the levels that no learned scorecard may turn around, worst first; where the two directions have
/// different orders, one sentence for each.</param>
/// <param name="Unknown">When it is unknown.</param>
/// <param name="Source">Form, law or list that the values come from.</param>
/// <param name="IsPlus">True when nobody asks for it: to have it speaks for a pair, not to have it is no lack.</param>
/// <param name="Why">Why the scorecard gives such points.</param>
public sealed record CriterionMeaning(
    string Id, string Name, string Formula, string Unit, string WorstToBest, string Unknown, string Source, bool IsPlus, string Why);

/// <summary>What one bin of one criterion, or of two together, is worth.</summary>
/// <param name="CriterionId">Stable name of the criterion.</param>
/// <param name="Criterion">Vietnamese name of the criterion.</param>
/// <param name="Bin">Stable name of the bin.</param>
/// <param name="BinName">Vietnamese name of the bin.</param>
/// <param name="Employer">Points in the employer's direction.</param>
/// <param name="Trainee">Points in the trainee's direction.</param>
public sealed record BinPoints(string CriterionId, string Criterion, string Bin, string BinName, int Employer, int Trainee);

/// <summary>The fewest points that make a chance.</summary>
/// <param name="Chance">Estimated chance that a side accepts, 0 to 1.</param>
/// <param name="Employer">Points in the employer's direction; null where the best levels together do not reach it.</param>
/// <param name="Trainee">The same in the trainee's direction.</param>
public sealed record ChancePoints(double Chance, int? Employer, int? Trainee);

/// <summary>Something about scorecards cannot be done; the message is Vietnamese and says why.</summary>
public class ModelException(string message, Exception? inner = null) : Exception(message, inner);
