namespace JobMatch.Web.Explaining;

/// <summary>Sentences of an explanation set into one line.</summary>
internal static class Sentences
{
    /// <summary>The sentences after one another, each begun by a capital and ended by one full stop.</summary>
    public static string Joined(IEnumerable<string> sentences) =>
        string.Join(" ", sentences.Select(sentence => sentence.Trim().TrimEnd('.', ';')).Where(sentence => sentence.Length > 0)
            .Select(sentence => char.ToUpperInvariant(sentence[0]) + sentence[1..] + "."));
}
