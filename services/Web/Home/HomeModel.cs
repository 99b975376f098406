namespace JobMatch.Web.Home;

/// <summary>What is stored and what can be found already.</summary>
public sealed record HomeModel(
    int Vacancies, int Employers, int Trainees, int Schools, int SearchableVacancies, int SearchableTrainees)
{
    /// <summary>Nothing was imported yet.</summary>
    public bool IsEmpty => Vacancies + Trainees == 0;

    /// <summary>How many facts are stored and cannot be found yet.</summary>
    public int Behind => Math.Max(0, Vacancies - SearchableVacancies) + Math.Max(0, Trainees - SearchableTrainees);
}
