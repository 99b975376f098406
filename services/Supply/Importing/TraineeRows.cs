using System.Security.Cryptography;
using System.Text.Json;
using JobMatch.Contracts.Intake;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Time;
using JobMatch.Messaging.Log;
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
        return new ReadTrainees([.. rows.Select(row => Read(row, form, sender, today))], today, clock);
    }

    private ReadTrainee Read(IntakeRow row, KnownForm form, string? sender, DateOnly today)
    {
        var fields = new RowFields(row, today, _cache);
        if (fields.IsRefused)
        {
            return new(null, "", fields.Problems);
        }

        var reader = new TraineeReader(fields, _cache, personKey, today);
        var draft = form == TraineeForms.Mau01 ? reader.FromMau01(sender)
            : form == TraineeForms.JobSeeker ? reader.FromJobSeeker(sender)
            : reader.FromTemplate();
        return fields.IsRefused ? new(null, "", fields.Problems) : new(draft, HashOf(draft), fields.Problems);
    }

    private static string HashOf(TraineeDraft draft) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(draft, MessageJson.Options)));
}

/// <summary>One row that was read.</summary>
/// <param name="Draft">Null when the row is refused.</param>
/// <param name="Hash">Hash of what the row says, by which it is recognised when it is sent again.</param>
/// <param name="Problems">Errors and warnings.</param>
internal sealed record ReadTrainee(TraineeDraft? Draft, string Hash, IReadOnlyList<RowProblem> Problems);
