namespace JobMatch.LabourMarket.Conditions.Scanning;

/// <summary>A short text cut into words, numbers and signs, each in lower case with and without diacritics,
/// with the way back to the text as given.</summary>
/// <remarks>Reading beyond either end gives empty tokens, so that rules may look around freely. Any string can be scanned.</remarks>
internal sealed class ScannedText
{
    private readonly char[] _exact;
    private readonly char[] _folded;
    private readonly int[] _offsets;
    private readonly Token[] _tokens;

    private ScannedText(string input)
    {
        Input = input;
        _exact = new char[input.Length];
        _folded = new char[input.Length];
        _offsets = new int[input.Length + 1];
        var length = Unify(input);
        _tokens = new Token[length];
        Count = Cut(length);
        FoldFinalY();
    }

    public string Input { get; }

    /// <summary>The number of tokens.</summary>
    public int Count { get; }

    /// <summary>Some letter carries a diacritic: a plain letter elsewhere is then meant to be plain.</summary>
    public bool HasMarks { get; private set; }

    public Token this[int index] => (uint)index < (uint)Count ? _tokens[index] : default;

    public static ScannedText Of(string? input) => new(input ?? "");

    public bool IsWordAt(int index) => (uint)index < (uint)Count && _tokens[index].Kind == TokenKind.Word;

    public bool IsNumberAt(int index) => (uint)index < (uint)Count && _tokens[index].Kind == TokenKind.Number;

    public bool IsSignAt(int index, char sign) =>
        (uint)index < (uint)Count && _tokens[index].Kind == TokenKind.Sign && _folded[_tokens[index].Start] == sign;

    /// <summary>Lower case without diacritics, a final y after a consonant as i (kỹ and kĩ give ki).</summary>
    public ReadOnlySpan<char> Folded(int index) =>
        (uint)index < (uint)Count ? _folded.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    /// <summary>Lower case with diacritics, composed.</summary>
    public ReadOnlySpan<char> Exact(int index) =>
        (uint)index < (uint)Count ? _exact.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    /// <summary>True when the token, without diacritics, is the word.</summary>
    public bool Is(int index, string folded) => Folded(index).SequenceEqual(folded);

    /// <summary>True when the token is the word with its diacritics, or has none in a text written without any.</summary>
    public bool IsExactly(int index, string exact, string folded) =>
        Exact(index).SequenceEqual(exact) || (!HasMarks && Folded(index).SequenceEqual(folded));

    /// <summary>True when the words, without diacritics, stand one after the other from the token on.</summary>
    public bool At(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Folded(index + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The place in the input of the tokens from the first to the last, both included.</summary>
    public TextSpan SpanOf(int first, int last)
    {
        var start = _offsets[_tokens[first].Start];
        var end = _offsets[_tokens[last].Start + _tokens[last].Length];
        while (end > start + 1 && Letters.Lower(Input[end - 1]) is ' ' or Letters.Dropped)
        {
            end--;
        }
        return new TextSpan(start, end - start);
    }

    private int Unify(string input)
    {
        var length = 0;
        for (var i = 0; i < input.Length; i++)
        {
            var lower = Letters.Lower(input[i]);
            if (lower == Letters.Dropped)
            {
                continue;
            }
            var start = i;
            while (i + 1 < input.Length && Letters.IsCombiningMark(input[i + 1]))
            {
                i++;
            }
            if (i > start)
            {
                lower = Letters.Compose(lower, input.AsSpan(start + 1, i - start));
            }
            var folded = Letters.Fold(lower);
            HasMarks |= folded != lower;
            _exact[length] = lower;
            _folded[length] = folded;
            _offsets[length++] = start;
        }
        _offsets[length] = input.Length;
        return length;
    }

    private int Cut(int length)
    {
        var count = 0;
        var position = 0;
        var glued = false;
        while (position < length)
        {
            if (_folded[position] == ' ')
            {
                position++;
                glued = false;
                continue;
            }
            var start = position;
            var kind = KindOf(_folded[position++]);
            while (kind != TokenKind.Sign && position < length && KindOf(_folded[position]) == kind)
            {
                position++;
            }
            _tokens[count++] = new Token(start, position - start, kind, glued);
            glued = true;
        }
        return count;
    }

    private void FoldFinalY()
    {
        for (var i = 0; i < Count; i++)
        {
            var token = _tokens[i];
            var last = token.Start + token.Length - 1;
            if (token is { Kind: TokenKind.Word, Length: 2 or 3 } && _folded[last] == 'y' && _folded[last - 1] is not ('a' or 'u' or 'e' or 'o'))
            {
                _folded[last] = 'i';
            }
        }
    }

    private static TokenKind KindOf(char c) => char.IsAsciiLetterLower(c) ? TokenKind.Word
        : char.IsAsciiDigit(c) ? TokenKind.Number
        : c > '\u007F' && char.IsLetter(c) ? TokenKind.Word
        : TokenKind.Sign;
}
