using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Pay;

/// <summary>Reads pay as adverts, survey forms and spreadsheets write it.</summary>
/// <remarks>Never throws; a text without a readable amount gives no value and says why.</remarks>
public static class PayReader
{
    private const int MaxLength = 4_000;

    /// <summary>Reads the pay stated in a text.</summary>
    /// <param name="text">One cell or one line; of a text longer than 4,000 characters only the beginning is read.</param>
    public static PayReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new PayReading(text, null, 1, PayNotes.Blank, []);
        }
        var scanned = ScannedText.Of(text.Length > MaxLength ? text[..MaxLength] : text);
        var best = Find(scanned, out var bestJudgement, out var count, out var refused);
        if (best is null || bestJudgement?.Value is not { } value)
        {
            return WithoutAmount(text, scanned, refused);
        }
        var confidence = bestJudgement.Confidence;
        var note = bestJudgement.Note;
        if (best.Claim <= PayWords.Allowance)
        {
            return new PayReading(text, null, 0.8, PayNotes.AllowanceOnly, []);
        }
        if (best.Claim < 0)
        {
            confidence = Math.Min(confidence, 0.4);
            note ??= PayNotes.PerhapsAllowance;
        }
        else if (count > 1)
        {
            confidence = Math.Min(confidence, 0.8);
            note ??= PayNotes.SeveralAmounts;
        }
        var basis = PayBasisWords.Of(scanned);
        note ??= basis == PayBasis.Net ? PayNotes.Net : null;
        return new PayReading(text, value, confidence, note, [scanned.SpanOf(best.First, best.Next - 1)], basis);
    }

    private static PayCluster? Find(ScannedText text, out PayJudgement? judgement, out int count, out PayJudgement? refused)
    {
        PayCluster? best = null;
        judgement = refused = null;
        count = 0;
        var previousEnd = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (PayCluster.Read(text, i, previousEnd) is not { } cluster)
            {
                i = SkipDate(text, i);
                continue;
            }
            var current = PayJudgement.Of(cluster, IsAlone(text, cluster));
            if (current.Value is null)
            {
                refused ??= current;
            }
            else
            {
                count++;
                if (best is null || Rank(cluster) > Rank(best))
                {
                    best = cluster;
                    judgement = current;
                }
            }
            previousEnd = cluster.Next;
            i = Math.Max(i, cluster.Next - 1);
        }
        return best;
    }

    // Without a word before it a first amount counts like one that is called pay.
    private static int Rank(PayCluster cluster) => cluster.Claim == 0 ? 1 : cluster.Claim;

    private static int SkipDate(ScannedText text, int index)
    {
        if (!text.IsNumberAt(index))
        {
            return index;
        }
        while (text[index + 1] is { Glued: true, Kind: TokenKind.Sign } && text.IsNumberAt(index + 2) && text[index + 2].Glued)
        {
            index += 2;
        }
        return index;
    }

    private static bool IsAlone(ScannedText text, PayCluster cluster)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (i >= cluster.First && i < cluster.Next)
            {
                continue;
            }
            if (!PayWords.Fillers.TryMatch(text, i, out _, out var length))
            {
                return false;
            }
            i += length - 1;
        }
        return true;
    }

    private static PayReading WithoutAmount(string input, ScannedText text, PayJudgement? refused)
    {
        if (PayWords.Reasons.TryFind(text, out var reason))
        {
            return new PayReading(input, null, reason.Confidence, reason.Note, []);
        }
        return new PayReading(input, null, refused?.Confidence ?? 0.1, refused?.Note ?? PayNotes.Unreadable, []);
    }
}
