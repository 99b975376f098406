namespace JobMatch.Host.Generating;

/// <summary>What a <see cref="RandomStream"/> is drawn for; the numbers are part of what makes a seed reproducible.</summary>
internal static class StreamKind
{
    public const int Schools = 1;
    public const int Employers = 2;
    public const int Trainees = 3;
    public const int Vacancies = 4;
    public const int Linkage = 5;
}
