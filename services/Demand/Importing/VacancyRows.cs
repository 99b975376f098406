using System.Security.Cryptography;
using System.Text.Json;
using JobMatch.Contracts.Intake;
using JobMatch.Demand.Storing;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Time;
using JobMatch.Messaging.Log;

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
        return new ReadVacancies([.. rows.Select(row => Read(row, form, today))], clock);
    }

    private ReadVacancy Read(IntakeRow row, KnownForm form, DateOnly today)
    {
        var fields = new RowFields(row, today, _cache);
        if (fields.IsRefused)
        {
            return new(null, "", fields.Problems);
        }

        var draft = form == VacancyForms.Mau02 ? VacancyReader.FromMau02(fields) : VacancyReader.FromTemplate(fields);
        return fields.IsRefused ? new(null, "", fields.Problems) : new(draft, HashOf(draft), fields.Problems);
    }

    private static string HashOf(VacancyDraft draft) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(draft, MessageJson.Options)));
}

/// <summary>One row that was read.</summary>
/// <param name="Draft">Null when the row is refused.</param>
/// <param name="Hash">Hash of what the row says, by which it is recognised when it is sent again.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record ReadVacancy(VacancyDraft? Draft, string Hash, IReadOnlyList<RowProblem> Problems);
