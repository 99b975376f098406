using JobMatch.Contracts.Intake;
using JobMatch.Demand.Storing;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Time;

namespace JobMatch.Demand.Importing;

/// <summary>Stores vacancies out of files: new, changed, or recognised as the same.</summary>
internal sealed class VacancyRows(TimeProvider clock) : IRowStore<DemandContext>
{
    private readonly ReadingCache _cache = new();

    public ImportKind Kind => ImportKind.Demand;

    public IReadOnlyList<KnownForm> Forms { get; } = [VacancyForms.Template, VacancyForms.Mau02];

    public IReadRows<DemandContext> Read(string? sender, KnownForm form, IReadOnlyList<IntakeRow> rows)
    {
        var today = VietnamTime.Today(clock);
        Func<RowFields, VacancyDraft> read = form == VacancyForms.Mau02 ? VacancyReader.FromMau02 : VacancyReader.FromTemplate;
        return new ReadVacancies([.. rows.Select(row => ReadRow.Of(new(row, today, _cache), read))], clock);
    }
}
