using System.Security.Cryptography;
using System.Text.Json;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Tables;
using JobMatch.Messaging.Log;

namespace JobMatch.Intake.Importing;

/// <summary>One row that was read.</summary>
/// <param name="Draft">What the row says; null when it is refused.</param>
/// <param name="Hash">Hash of the draft, by which it is recognised when it is sent again; empty when refused.</param>
/// <param name="Problems">Errors and warnings.</param>
public sealed record ReadRow<TDraft>(TDraft? Draft, string Hash, IReadOnlyList<RowProblem> Problems)
    where TDraft : class;

/// <summary>Reading rows and storing them one by one, for every kind of draft.</summary>
public static class ReadRow
{
    /// <summary>Reads a row, unless its cells are already in error.</summary>
    public static ReadRow<TDraft> Of<TDraft>(RowFields fields, Func<RowFields, TDraft> read)
        where TDraft : class
    {
        var draft = fields.IsRefused ? null : read(fields);
        return draft is null || fields.IsRefused ? new(null, "", fields.Problems) : new(draft, HashOf(draft), fields.Problems);
    }

    /// <summary>Stores the drafts one after the other, and passes over refused rows.</summary>
    /// <returns>One outcome for each row, in order.</returns>
    public static async Task<IReadOnlyList<RowOutcome>> StoreEachAsync<TDraft>(
        this IReadOnlyList<ReadRow<TDraft>> rows, Func<TDraft, ReadRow<TDraft>, Task<RowOutcome>> store)
        where TDraft : class
    {
        var outcomes = new List<RowOutcome>(rows.Count);
        foreach (var row in rows)
        {
            outcomes.Add(row.Draft is { } draft ? await store(draft, row) : RowOutcome.Refused(row.Problems));
        }

        return outcomes;
    }

    private static string HashOf<TDraft>(TDraft draft) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(draft, MessageJson.Options)));
}
