using JobMatch.Contracts.Intake;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Time;
using JobMatch.Supply.Storing;

namespace JobMatch.Supply.Importing;

/// <summary>Stores trainees out of files: new, changed, or recognised as the same.</summary>
internal sealed class TraineeRows(TimeProvider clock, PersonKey personKey) : IRowStore<SupplyContext>
{
    private readonly ReadingCache _cache = new();

    public ImportKind Kind => ImportKind.Trainees;

    public IReadOnlyList<KnownForm> Forms { get; } = [TraineeForms.Template, TraineeForms.JobSeeker, TraineeForms.Mau01];

    public IReadRows<SupplyContext> Read(string? sender, KnownForm form, IReadOnlyList<IntakeRow> rows)
    {
        var today = VietnamTime.Today(clock);
        return new ReadTrainees(
            [.. rows.Select(row => ReadRow.Of(new(row, today, _cache), fields => Read(fields, form, sender, today)))], today, clock);
    }

    private TraineeDraft Read(RowFields fields, KnownForm form, string? sender, DateOnly today)
    {
        var reader = new TraineeReader(fields, _cache, personKey, today);
        return form == TraineeForms.Mau01 ? reader.FromMau01(sender)
            : form == TraineeForms.JobSeeker ? reader.FromJobSeeker(sender)
            : reader.FromTemplate();
    }
}
