using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Occupations;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Indexing;

namespace JobMatch.Matching.Searching;

/// <summary>Says how the text of a hit was found. Worked out from the question and the hit alone, so that it is the same
/// whatever engine found it.</summary>
internal static class HitTexts
{
    public static HitText Of<TState>(QuestionText question, EngineHit hit, TState state, bool explains)
    {
        var marks = new Dictionary<string, IReadOnlyList<TextMark>>();
        foreach (var text in TextsOf(state))
        {
            if (TextMarks.Of(question.Wanted!, text) is { Count: > 0 } found)
            {
                marks[text] = found;
            }
        }

        var document = DocumentOf(state);
        var leaves = TextReading.Of(question.Wanted!, document) ?? [];
        var title = state is VacancyState ? "tên việc" : "ngành học hoặc việc mong muốn";
        return new(hit.Points, IsWeak(question, leaves, document), marks, explains ? [.. leaves.Select(leaf => Line(leaf, title))] : []);
    }

    /// <summary>Whether a word was found with other accents or a letter wrong, and nothing speaks for the words being meant
    /// together: "anh quan" in the English of somebody who learnt "quản trị".</summary>
    private static bool IsWeak(QuestionText question, IReadOnlyList<TextQuery> leaves, SearchDocument document)
    {
        var words = leaves.OfType<TokensIn>().Where(leaf => leaf.Tokens.Count == 1).ToList();
        if (question.Words == 1)
        {
            return words.Exists(word => word.Part == TextPart.BodyFolded || word.Match != TokenMatch.Whole);
        }

        var areTogether = leaves.Any(leaf => leaf is HasCode or TokensIn { Tokens.Count: > 1 })
            || words.Zip(words.Skip(1), (one, next) => $" {one.Tokens[0]} {next.Tokens[0]} ")
                .Any(pair => document.Body.Folded.Contains(pair, StringComparison.Ordinal) || document.Body.Exact.Contains(pair, StringComparison.Ordinal));
        return !areTogether
            && words.Exists(word => word.Part is TextPart.TitleFolded or TextPart.BodyFolded || word.Match != TokenMatch.Whole);
    }

    private static SearchDocument DocumentOf<TState>(TState state) => state switch
    {
        VacancyState vacancy => Documents.Of(vacancy),
        TraineeState trainee => Documents.Of(trainee),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state that is indexed."),
    };

    private static PointsLine Line(TextQuery leaf, string title) => leaf switch
    {
        HasCode code => new(
            string.Join(", ", code.AnyOf.Select(found => OccupationCatalog.Default.Find(found)?.Name ?? found)),
            code.Points % TextPoints.Occupation == 0 ? "nghề có tên này" : "nghề có tên này khi không kể dấu", code.Points),
        TokensIn tokens => new(Written(tokens), $"{Where(tokens, title)}, {How(tokens)}", tokens.Points),
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf, "Not a leaf of a text question."),
    };

    private static string Written(TokensIn tokens) =>
        string.Join(' ', tokens.Tokens.Where(token => token is not [SearchText.Edge]).Select(token => token.Replace('_', ' ')));

    private static string Where(TokensIn tokens, string title) =>
        tokens.Part is TextPart.Title or TextPart.TitleFolded ? $"trong {title}" : "trong phần còn lại";

    private static string How(TokensIn tokens) => tokens switch
    {
        { Tokens: [[SearchText.Edge], ..] } => "đủ cả và chỉ có vậy",
        { Match: TokenMatch.Prefix } => "từ bắt đầu như vậy",
        { Match: TokenMatch.OneEdit } => "sai khác một chữ cái",
        { Points: TextPoints.TitlePair, Tokens.Count: 2 } => "hai từ đứng liền nhau",
        { Part: TextPart.TitleFolded or TextPart.BodyFolded } => "không kể dấu",
        _ => "đúng như gõ",
    };

    /// <summary>The texts of a state that are indexed and shown.</summary>
    private static IEnumerable<string> TextsOf<TState>(TState state) => (state switch
    {
        VacancyState vacancy => [vacancy.Title, vacancy.EmployerName, vacancy.PlaceText, vacancy.Description],
        TraineeState trainee => [trainee.ProgrammeName, trainee.WishText, trainee.SchoolName],
        _ => Array.Empty<string?>(),
    }).OfType<string>().Distinct();
}
