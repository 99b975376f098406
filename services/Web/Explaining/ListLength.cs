using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace JobMatch.Web.Explaining;

/// <summary>How many ranked people or vacancies a page shows.</summary>
internal static class ListLength
{
    /// <summary>What one look can take in, and a fair's usual list of invitations.</summary>
    public const int Usual = 20;

    /// <summary>The lengths that pages offer.</summary>
    public static IReadOnlyList<int> Offered { get; } = [Usual, 50, 100];

    /// <summary>The length asked for (top), 1 to the longest offered; the usual one when none was.</summary>
    public static int Read(IQueryCollection query) =>
        int.TryParse(query["top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top)
            ? Math.Clamp(top, 1, Offered[^1])
            : Usual;
}
