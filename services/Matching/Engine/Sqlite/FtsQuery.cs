namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Writes what must be found in the query language of SQLite FTS5.</summary>
internal static class FtsQuery
{
    /// <summary>Columns of the full-text table, in the order of <see cref="TextPart"/>.</summary>
    public const string Columns = "title, title_folded, body, body_folded";

    private static readonly string[] Names = Columns.Split(", ");

    /// <param name="tokens">What must be found.</param>
    /// <param name="nearWords">Words of the index that are one edit away; read for <see cref="TokenMatch.OneEdit"/> alone.</param>
    public static string Of(TokensIn tokens, IEnumerable<string> nearWords) => $"{Names[(int)tokens.Part]} : " + tokens.Match switch
    {
        TokenMatch.Whole => Quote(string.Join(' ', tokens.Tokens)),
        TokenMatch.Prefix => Quote(tokens.Tokens[0]) + " *",
        TokenMatch.OneEdit => $"({string.Join(" OR ", nearWords.Append(tokens.Tokens[0]).Select(Quote))})",
        _ => throw new ArgumentOutOfRangeException(nameof(tokens), tokens.Match, "Not a way to meet a token."),
    };

    private static string Quote(string phrase) => $"\"{phrase.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
