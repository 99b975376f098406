using System.Globalization;
using JobMatch.Contracts.Matching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace JobMatch.Web.Explaining;

/// <summary>The whole state of a page with a ranking as its address holds it.</summary>
/// <param name="Path">The page.</param>
/// <param name="Top">How many people or vacancies are shown (top).</param>
/// <param name="Weights">Multipliers on criteria (trong-so, once for each).</param>
public sealed record RankingAddress(string Path, int Top, Weights Weights)
{
    /// <summary>The name of weights in an address.</summary>
    public const string WeightKey = "trong-so";

    /// <summary>The state behind the question mark, with it; empty when all is as usual.</summary>
    public string Query
    {
        get
        {
            var query = new QueryBuilder();
            if (Top != ListLength.Usual)
            {
                query.Add("top", Top.ToString(CultureInfo.InvariantCulture));
            }

            query.Add(WeightKey, Weights.Written());
            return query.ToQueryString().ToString();
        }
    }

    /// <summary>Whether a form sent fields that say nothing, which need not stand in the address.</summary>
    public static bool IsFromForm(IQueryCollection query) => query[WeightKey].Any(string.IsNullOrEmpty);

    /// <summary>Ranks as the address asks, or without weights where it asks for what cannot be.</summary>
    /// <param name="path">The page.</param>
    /// <param name="query">What the address holds.</param>
    /// <param name="rank">Ranks so many by these weights.</param>
    /// <returns>The ranking, the address that was understood, and the Vietnamese sentence about what was wrong, if anything was.</returns>
    public static async Task<(T Ranking, RankingAddress Address, string? Problem)> RankAsync<T>(
        string path, IQueryCollection query, Func<int, Weights, Task<T>> rank)
    {
        var top = ListLength.Read(query);
        try
        {
            var weights = Weights.Parse(query[WeightKey].Where(written => !string.IsNullOrEmpty(written)).Select(written => written!));
            return (await rank(top, weights), new(path, top, weights), null);
        }
        catch (WeightException wrong)
        {
            return (await rank(top, Weights.None), new(path, top, Weights.None), wrong.Message);
        }
    }

    /// <summary>The address.</summary>
    public override string ToString() => Path + Query;
}
