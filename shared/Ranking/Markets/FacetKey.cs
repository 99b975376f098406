using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace JobMatch.Ranking.Markets;

/// <summary>The key of a column's value: the same in every process and after every start, because it is made of the value alone.</summary>
/// <remarks>Codes differ between processes, so a server cannot be given them. The value is written as JSON, which names its
/// properties, and hashed: keys are short and of one length, whatever the value holds.</remarks>
internal static class FacetKey
{
    /// <summary>72 bits: among 100,000 values two have one key with a chance of 1 in 10^12, and
    /// <see cref="FacetColumn{TEntity,TValue}.Keys"/> notices.</summary>
    private const int Bytes = 9;

    public static string Of<TValue>(TValue value)
        where TValue : notnull => Made<TValue>.Keys.GetOrAdd(value, Make);

    private static string Make<TValue>(TValue value) =>
        Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value)).AsSpan(0, Bytes));

    /// <summary>Hashing costs more than looking up, and there are few distinct values.</summary>
    private static class Made<TValue>
        where TValue : notnull
    {
        public static readonly ConcurrentDictionary<TValue, string> Keys = new();
    }
}
