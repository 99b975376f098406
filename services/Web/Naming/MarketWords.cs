using System.Globalization;

namespace JobMatch.Web.Naming;

/// <summary>Words that people type into the search form, understood.</summary>
internal static class MarketWords
{
    /// <summary>What a place in words may mean: empty when it is not known, several when it is not clear.</summary>
    public static IReadOnlyList<PlaceMeaning> Places(string text) => [];

    /// <summary>Gross đồng per month; null when the words are not understood.</summary>
    public static long? MonthlyPayVnd(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var millions)
            ? (long)(millions * 1_000_000)
            : null;
}

/// <summary>One meaning of a place.</summary>
/// <param name="Name">Full name in today's units.</param>
/// <param name="Province">Two-digit code.</param>
/// <param name="Communes">Five-digit codes; empty when the whole province is meant.</param>
internal sealed record PlaceMeaning(string Name, string Province, IReadOnlyList<string> Communes);
