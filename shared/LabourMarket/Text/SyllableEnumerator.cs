namespace JobMatch.LabourMarket.Text;

/// <summary>Walks through a text syllable by syllable without allocating. Use it in <c>foreach</c>.</summary>
/// <remarks>The cuts are the same for the original and its canonical form, because case plays no part in them.</remarks>
public ref struct SyllableEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _start;
    private int _end;
    private SyllableKind _kind;

    internal SyllableEnumerator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The piece reached by the last <see cref="MoveNext"/>.</summary>
    public readonly Syllable Current => new(_text, _start, _end - _start, _kind);

    /// <summary>Makes the enumerator usable in <c>foreach</c>.</summary>
    public readonly SyllableEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next piece; false at the end of the text.</summary>
    public bool MoveNext()
    {
        _start = _end;
        while (_start < _text.Length && !IsWordPart(_text[_start]))
        {
            _start++;
        }
        if (_start == _text.Length)
        {
            _end = _start;
            return false;
        }
        _end = RunEnd(_start);
        _kind = Joining.KindOf(_text[_start.._end]);
        _end = _kind == SyllableKind.Number ? AfterNumber() : AfterWord();
        return true;
    }

    private int AfterNumber()
    {
        var end = Joining.CodeEnd(_text, _start, _end);
        if (end > _end)
        {
            _kind = SyllableKind.Code;
            return end;
        }
        end = _end;
        // 12.500.000 and 7,5 stay whole; a sentence end after a number is not followed by a digit.
        while (end + 1 < _text.Length && _text[end] is '.' or ',' && char.IsAsciiDigit(_text[end + 1]))
        {
            end = RunEnd(end + 1);
        }
        _kind = Joining.KindOf(_text[_start..end]);
        return end;
    }

    private readonly int AfterWord()
    {
        var end = _end;
        while (end + 1 < _text.Length && _text[end] is '.' or '&' && IsWordPart(_text[end + 1]))
        {
            var next = RunEnd(end + 1);
            if (!Joining.IsAcronym(_text[_start..end], _text[end], _text[(end + 1)..next]))
            {
                break;
            }
            end = next;
        }
        return Joining.SignsEnd(_text, _start, end);
    }

    private readonly int RunEnd(int from)
    {
        while (from < _text.Length && IsWordPart(_text[from]))
        {
            from++;
        }
        return from;
    }

    private static bool IsWordPart(char c) => c < '\u0080'
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || CharacterMap.ToBare(c) == CharacterMap.Drop;
}
