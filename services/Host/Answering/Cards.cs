using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;

namespace JobMatch.Host.Answering;

/// <summary>A vacancy in an answer of the command line.</summary>
/// <param name="Id">The id in the employer's file.</param>
/// <param name="Uid">JobMatch's own id, unique everywhere.</param>
internal sealed record VacancyCard(
    string Id, Guid Uid, string Title, string Employer, IReadOnlyList<string> Occupations, int Openings, int OpeningsLeft,
    int? Qualification, PlaceState? Place, string? PlaceText, PayState? Pay, string? PayText, DateOnly? StartDate, DateOnly? ClosingDate)
{
    public static VacancyCard Of(VacancyState vacancy) => new(
        vacancy.ExternalId, vacancy.Id, vacancy.Title, vacancy.EmployerName, vacancy.Occupations, vacancy.Openings,
        vacancy.OpeningsLeft, vacancy.Qualification, vacancy.Place, vacancy.PlaceText, vacancy.Pay, vacancy.PayText,
        vacancy.StartDate, vacancy.ClosingDate);
}

/// <summary>A trainee in an answer of the command line, which staff read on their own machine.</summary>
/// <param name="Id">The id in the school's file.</param>
/// <param name="Uid">JobMatch's own id, unique everywhere.</param>
internal sealed record PersonCard(
    string Id, Guid Uid, string? Name, string School, string? Programme, IReadOnlyList<string> TrainedOccupations, string? Wish,
    IReadOnlyList<string> WishedOccupations, int? Qualification, PlaceState? Home, PayState? Pay, DateOnly? AvailableFrom)
{
    public static PersonCard Of(TraineeState trainee, string? name) => new(
        trainee.ExternalId, trainee.Id, name, trainee.SchoolName, trainee.ProgrammeName, trainee.TrainedOccupations,
        trainee.WishText, trainee.WishedOccupations, trainee.Qualification, trainee.Home, trainee.Pay, trainee.AvailableFrom);
}
