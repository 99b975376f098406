namespace JobMatch.Ranking.Placing;

/// <summary>A trainee and a vacancy that would take each other; a pair without one is unacceptable to either.</summary>
/// <param name="Trainee">Index of the trainee.</param>
/// <param name="Vacancy">Index of the vacancy.</param>
/// <param name="TraineeScore">How much the trainee wants the vacancy; higher is better.</param>
/// <param name="EmployerScore">How much the employer wants the trainee; higher is better.</param>
/// <param name="MayTakeReserved">True when the vacancy's reserved places are meant for this trainee, for instance because the
/// training was ordered for it.</param>
public readonly record struct Application(int Trainee, int Vacancy, int TraineeScore, int EmployerScore, bool MayTakeReserved = false);

/// <summary>How many a vacancy takes.</summary>
/// <param name="Places">Openings.</param>
/// <param name="Reserved">How many of them go first to trainees who may take reserved places; those left over are open to
/// all. Source of the rule: Hafalir, Yenmez, Yildirim, Effective affirmative action in school choice, 2013.</param>
public readonly record struct Quota(int Places, int Reserved = 0);
