namespace JobMatch.LabourMarket.Text;

/// <summary>Walks through the pairs of neighbouring syllables without allocating. Use it in <c>foreach</c>.</summary>
/// <remarks>Most Vietnamese words have two syllables, so pairs do the work of a word segmenter in search.
/// A comma, slash or other sign between two syllables keeps them apart.</remarks>
public ref struct BigramEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private SyllableEnumerator _syllables;
    private int _firstStart;
    private int _lastStart;
    private int _lastEnd;
    private bool _started;

    internal BigramEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _syllables = new SyllableEnumerator(text);
    }

    /// <summary>Both syllables with the space between them, as they stand in the text.</summary>
    public readonly Syllable Current => new(_text, _firstStart, _lastEnd - _firstStart, SyllableKind.Word);

    /// <summary>Makes the enumerator usable in <c>foreach</c>.</summary>
    public readonly BigramEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next pair; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_syllables.MoveNext())
        {
            var next = _syllables.Current;
            var paired = _started && _text[_lastEnd..next.Start].IsWhiteSpace();
            _firstStart = _lastStart;
            _lastStart = next.Start;
            _lastEnd = next.End;
            _started = true;
            if (paired)
            {
                return true;
            }
        }
        return false;
    }
}
