using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Places;

/// <summary>What parts a token from the one before it.</summary>
internal enum Break : byte { None, Dash, Comma, Colon }

/// <summary>A text cut into words for looking up names: two parallel lines, one with marks and one without.</summary>
/// <remarks>Words are parted by single spaces in both lines, so that any run of words is one slice.</remarks>
internal ref struct PlaceTokens
{
    internal const int MaxTokens = 96;
    internal const int MaxChars = 768;

    private readonly Span<char> _canonical;
    private readonly Span<char> _folded;
    private readonly Span<short> _starts;
    private readonly Span<Break> _breaks;

    /// <summary>Cuts as much of the text as fits; place texts are short, and what lies beyond is no address.</summary>
    internal PlaceTokens(string text, Span<char> canonical, Span<char> folded, Span<short> starts, Span<Break> breaks)
    {
        _canonical = canonical;
        _folded = folded;
        _starts = starts;
        _breaks = breaks;
        Cut(VietnameseText.YiKey(text));
    }

    internal int Count { get; private set; }

    private int Length { get; set; }

    internal readonly ReadOnlySpan<char> Folded(int from, int to) => _folded[_starts[from]..End(to)];

    internal readonly ReadOnlySpan<char> Canonical(int from, int to) => _canonical[_starts[from]..End(to)];

    internal readonly Break BreakBefore(int token) => token >= Count ? Break.Comma : _breaks[token];

    internal readonly bool IsNumber(int token) => char.IsAsciiDigit(_folded[_starts[token]]);

    /// <summary>True when no comma or colon stands before any of the tokens after the first.</summary>
    internal readonly bool IsUnbroken(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (_breaks[i] >= Break.Comma)
            {
                return false;
            }
        }
        return true;
    }

    private readonly int End(int token) => token < Count ? _starts[token] - 1 : Length;

    private void Cut(string text)
    {
        var pending = Break.Comma;
        var inside = false;
        foreach (var c in text)
        {
            var bare = VietnameseText.Bare(c);
            if (bare == '\0' || c is '\'' or '’' or '`')
            {
                // Ea H'Leo and Ea HLeo are one name.
                continue;
            }
            if (char.IsLetterOrDigit(c))
            {
                if (!inside && !Begin(pending))
                {
                    return;
                }
                if (Length == MaxChars)
                {
                    return;
                }
                inside = true;
                pending = Break.None;
                _canonical[Length] = c;
                _folded[Length++] = bare;
                continue;
            }
            inside = false;
            var found = c switch
            {
                ' ' or '.' or '"' or '“' or '”' => Break.None,
                '-' or '_' => Break.Dash,
                ':' or '(' => Break.Colon,
                _ => Break.Comma,
            };
            pending = found > pending ? found : pending;
        }
    }

    private bool Begin(Break before)
    {
        if (Count == MaxTokens || Length >= MaxChars - 1)
        {
            return false;
        }
        if (Count > 0)
        {
            _canonical[Length] = ' ';
            _folded[Length++] = ' ';
        }
        _starts[Count] = (short)Length;
        _breaks[Count++] = before;
        return true;
    }
}
