namespace JobMatch.Ranking.Training;

/// <summary>What came of a person who was shown for a vacancy; the furthest step reached.</summary>
public enum Outcome
{
    /// <summary>Shown, never opened: says nothing, and nothing is learned from it.</summary>
    NotOpened,

    /// <summary>The profile was opened and nothing followed.</summary>
    Opened,

    /// <summary>The employer refused with a reason that lies in the person.</summary>
    RefusedByEmployer,

    /// <summary>Refused because no opening was left: not a negative, and nothing is learned from it.</summary>
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
