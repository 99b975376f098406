using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Web.Searching;

/// <summary>People looked for by name: staff at a desk know who stands before them, not which trade that person learnt.</summary>
internal static class NamedPeople
{
    /// <summary>More would push aside the people found by trade.</summary>
    private const int MostShown = 6;

    /// <summary>Supply finds parts of names, "han" in "Thanh" too; of these only whole words are kept.</summary>
    private const int MostAsked = 200;

    /// <summary>People whose name holds the words of <paramref name="text"/> (accents may be missing), or whose id in the
    /// school's file it is.</summary>
    public static async Task<IReadOnlyList<TraineeCard>> FindAsync(string text, ISupplyQueries supply, CancellationToken cancellation)
    {
        var words = $" {VietnameseText.Folded(text.Trim())} ";
        var found = await supply.FindAsync(text.Trim(), MostAsked, cancellation);
        return
        [
            .. found.Where(card => card.Profile.ExternalId == text.Trim()
                    || $" {VietnameseText.Folded(card.Name)} ".Contains(words, StringComparison.Ordinal))
                .OrderBy(card => card.Name, StringComparer.Ordinal)
                .Take(MostShown),
        ];
    }
}
