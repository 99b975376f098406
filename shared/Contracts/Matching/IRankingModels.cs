namespace JobMatch.Contracts.Matching;

/// <summary>The scorecards that were learned and the one in use. The expert's is there always and in use until another one is
/// promoted.</summary>
public interface IRankingModels
{
    /// <summary>Name of the expert's scorecard.</summary>
    string Expert { get; }

    /// <summary>Name of the scorecard that ranks.</summary>
    string InUse { get; }

    /// <summary>What staff must know about the scorecard that ranks, a sentence in Vietnamese: that the one promoted does not (its file is gone,
    /// was changed, or does not fit today's criteria), or that it learned from an invented market; null when there is nothing.</summary>
    string? Caution { get; }

    /// <summary>Names of all scorecards, the expert's first, then in the order of training.</summary>
    IReadOnlyList<string> Names();

    /// <summary>The card of a scorecard.</summary>
    /// <exception cref="ModelException">There is no such scorecard.</exception>
    ModelCard CardOf(string name);

    /// <summary>How fairly a scorecard chose among groups when that was last measured (<see cref="Evaluate"/>); null when it never was.</summary>
    /// <exception cref="ModelException">There is no such scorecard.</exception>
    FairnessRecord? FairnessOf(string name);

    /// <summary>What the criteria of a scorecard mean and why they are worth what they are, in the order of the screen.</summary>
    /// <exception cref="ModelException">There is no such scorecard, or it does not fit today's criteria.</exception>
    IReadOnlyList<CriterionMeaning> CriteriaOf(string name);

    /// <summary>The points of a scorecard by criterion and bin, in the order of the criteria.</summary>
    /// <exception cref="ModelException">There is no such scorecard, or it does not fit today's criteria.</exception>
    IReadOnlyList<BinPoints> PointsOf(string name);

    /// <summary>How many points of a scorecard mean which chance, from one in ten to 19 in 20, the lowest first.</summary>
    /// <exception cref="ModelException">There is no such scorecard, or it does not fit today's criteria.</exception>
    IReadOnlyList<ChancePoints> ChancesOf(string name);

    /// <summary>Learns a scorecard and stores it with its card; it ranks nothing until it is promoted. Takes seconds; from 400
    /// vacancies on, where pairs of criteria have to prove themselves, about half a minute.</summary>
    /// <param name="source">What to learn from.</param>
    /// <param name="name">Letters, digits and hyphens; null for the next free "learned-N".</param>
    /// <param name="seed">Seed of the trees and of the draws.</param>
    /// <exception cref="ModelException">The name is taken or not allowed, there is nothing to learn from, or this machine
    /// cannot train.</exception>
    ModelCard Train(OutcomeSource source, string? name, int seed);

    /// <summary>Judges a scorecard by outcomes.</summary>
    /// <param name="name">The scorecard.</param>
    /// <param name="source">What to judge by; outcomes that it learned from flatter it.</param>
    /// <param name="groups">Group labels by trainee, for the impact ratio alone; no ranker sees them. Kept are only the counts of each
    /// group (<see cref="FairnessOf"/>). Null when there are none.</param>
    /// <exception cref="ModelException">There is no such scorecard, or nothing to judge by.</exception>
    ModelJudgement Evaluate(string name, OutcomeSource source, IReadOnlyDictionary<Guid, string>? groups);

    /// <summary>Why a scorecard may not rank, a sentence in Vietnamese; null when it may.</summary>
    /// <param name="name">The scorecard.</param>
    /// <param name="despiteDoubt">Whether somebody answers for one that may be worse than the expert's by chance (the 95 % interval of its
    /// gain reaches below 0), that was measured worse or less fair than the one in use, or that learned from an invented market.</param>
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
