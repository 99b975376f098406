using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Analysing;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Writes a question in the query language of SQLite FTS5.</summary>
internal static class FtsQuery
{
    private const string ExactColumns = "{title body}";
    private const string AllColumns = "{title title_folded body body_folded}";

    /// <summary>Columns of the full-text table, in the order of <see cref="Weights"/>.</summary>
    public const string Columns = "title, title_folded, concepts, concepts_folded, body, body_folded";

    /// <summary>Weights of the columns: a title says more than a concept behind it, and that more than the rest; a word
    /// found as it was typed says more than one found without its accents.</summary>
    public const string Weights = "10.0, 3.0, 4.0, 1.0, 2.0, 0.5";

    public static string Of(IReadOnlyList<QueryTerm> terms) =>
        string.Join(" AND ", terms.Select(term => $"(({string.Join(" AND ", term.Words.Select(Word))}) OR {Concept(term.Concept)})"));

    private static string Word(QueryWord word) => $"({string.Join(" OR ", word.Alternatives.Select(Alternative))})";

    private static string Alternative(string phrase) =>
        $"{(VietnameseText.IsUnaccented(phrase) ? AllColumns : ExactColumns)} : {Quote(phrase)}";

    private static string Concept(string name) =>
        $"{(VietnameseText.IsUnaccented(name) ? "{concepts concepts_folded}" : "concepts")} : {Quote(name)}";

    private static string Quote(string phrase) => $"\"{phrase.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
