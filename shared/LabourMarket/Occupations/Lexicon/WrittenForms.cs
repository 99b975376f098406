using System.Runtime.InteropServices;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>Reads a text into words of the lexicon: abbreviations written out, fixed phrases counted as one word, general words marked.</summary>
/// <remarks>
/// Names and titles go through the same reading, so that they meet. A fixed phrase is one word of its own: "tiếng hàn" never shows
/// "hàn" (to weld), and "máy may" never shows "may" (to sew). Source of the phrases: Reference/Occupations/wording.csv.
/// </remarks>
internal sealed class WrittenForms
{
    private const string FixedPhrase = "compound";

    /// <summary>Characters of the longest abbreviation that is worth looking up.</summary>
    private const int LongestAbbreviation = 7;

    /// <summary>What to do with a word that the vocabulary lacks.</summary>
    private enum Unknown { Stays, MayBeNear, IsAdded }

    private readonly PhraseTrie<int[]> _replacements = new();
    private readonly PhraseTrie<(int Id, WordKind Kind)> _phrases = new();

    public WrittenForms(bool folded, IEnumerable<(string Kind, string Phrase, string To)> rows)
    {
        Vocabulary = new Vocabulary(folded);
        foreach (var (kind, phrase, to) in rows)
        {
            if (kind == "replace")
            {
                _replacements.Add(Numbers(phrase), Numbers(to));
            }
            else
            {
                var words = Numbers(phrase);
                var id = words.Length == 1 ? words[0] : Vocabulary.Add(string.Join('_', Split(phrase)));
                _phrases.Add(words, (id, kind == FixedPhrase ? WordKind.Content : Enum.Parse<WordKind>(kind, ignoreCase: true)));
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The words of one of our own names; every word becomes part of the vocabulary.</summary>
    public List<Word> ReadName(string name)
    {
        var words = Fixed(Replaced(Split(name, Unknown.IsAdded)));
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordKind.UnitLead)
            {
                words[i] = words[i] with { Kind = WordKind.Content };
            }
        }
        return words;
    }

    /// <summary>The number of a word or fixed phrase of ours; it is added when new.</summary>
    public int NumberOf(string phrase)
    {
        var words = ReadName(phrase);
        return words.Count == 1 ? words[0].Id : throw new InvalidDataException($"\"{phrase}\" is not one word of the lexicon; add it to wording.csv.");
    }

    /// <summary>The words of a text, with places in it. <paramref name="text"/> must be clean (see <see cref="VietnameseText.Clean"/>).</summary>
    /// <param name="text">What was written.</param>
    /// <param name="forgiving">Whether a long unknown word may stand for a known one that differs by a letter.</param>
    public List<Word> Read(string text, bool forgiving)
    {
        return Fixed(Replaced(Split(text, forgiving ? Unknown.MayBeNear : Unknown.Stays)));
    }

    private List<Word> Split(string text, Unknown unknown)
    {
        var form = Vocabulary.Form(text);
        var written = VietnameseText.Syllables(text);
        var syllables = VietnameseText.Syllables(form);
        var words = new List<Word>(text.Length / 4);
        var end = 0;
        var hasAbbreviation = false;
        while (syllables.MoveNext() && written.MoveNext())
        {
            var syllable = syllables.Current;
            var place = written.Current;
            hasAbbreviation |= syllable.Length <= LongestAbbreviation && Abbreviations.IsOne(syllable.Text);
            var id = Vocabulary.Find(syllable.Text);
            if (id < 0 && unknown != Unknown.Stays)
            {
                id = unknown == Unknown.IsAdded ? Vocabulary.Add(syllable.Text.ToString()) : Vocabulary.FindNear(syllable.Text);
            }
            var kind = id < 0 && char.IsAsciiDigit(syllable.Text[0]) ? WordKind.Stop : WordKind.Content;
            words.Add(new Word(id, place.Start, place.End, words.Count == 0 || HasPunctuation(text, end, place.Start), kind));
            end = place.End;
        }
        return hasAbbreviation ? WrittenOut(words, form, unknown) : words;
    }

    /// <summary>The words with those of each abbreviation in its place: KTV ô tô is kỹ thuật viên ô tô.</summary>
    private List<Word> WrittenOut(List<Word> words, string form, Unknown unknown)
    {
        var expansions = Abbreviations.Expand(Syllables(form), TextField.Title);
        var result = new List<Word>(words.Count + (4 * expansions.Count));
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (next == expansions.Count || expansions[next].Position != i)
            {
                result.Add(words[i]);
                continue;
            }
            var startsPiece = words[i].StartsPiece;
            foreach (var word in Split(expansions[next].Text))
            {
                var id = unknown == Unknown.IsAdded ? Vocabulary.Add(word) : Vocabulary.Find(word);
                result.Add(new Word(id, words[i].Start, words[i].End, startsPiece));
                startsPiece = false;
            }
            next++;
        }
        return result;
    }

    private List<Word> Replaced(List<Word> words)
    {
        List<Word>? result = null;
        var span = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i < span.Length;)
        {
            var length = _replacements.Longest(span, i, out var replacement);
            if (length == 0)
            {
                result?.Add(span[i]);
                i++;
                continue;
            }
            result ??= [.. span[..i]];
            for (var j = 0; j < replacement!.Length; j++)
            {
                result.Add(new Word(replacement[j], span[i].Start, span[i + length - 1].End, j == 0 && span[i].StartsPiece));
            }
            i += length;
        }
        return result ?? words;
    }

    private List<Word> Fixed(List<Word> words)
    {
        var span = CollectionsMarshal.AsSpan(words);
        var written = 0;
        for (var i = 0; i < span.Length;)
        {
            var length = _phrases.Longest(span, i, out var phrase);
            if (length == 0)
            {
                span[written++] = span[i++];
                continue;
            }
            span[written++] = new Word(phrase.Id, span[i].Start, span[i + length - 1].End, span[i].StartsPiece, phrase.Kind);
            i += length;
        }
        words.RemoveRange(written, words.Count - written);
        return words;
    }

    private int[] Numbers(string phrase) => [.. Split(phrase).Select(Vocabulary.Add)];

    private List<string> Split(string phrase) => Syllables(Vocabulary.Form(phrase));

    private static List<string> Syllables(string phrase)
    {
        var words = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(phrase))
        {
            words.Add(syllable.Text.ToString());
        }
        return words;
    }

    private static bool HasPunctuation(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is not (' ' or '.' or '\'' or '"' or '“' or '”'))
            {
                return true;
            }
        }
        return false;
    }
}
