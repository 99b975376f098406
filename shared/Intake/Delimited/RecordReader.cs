using System.Buffers;

namespace JobMatch.Intake.Delimited;

internal enum RecordDamage
{
    None,

    /// <summary>A quotation mark opens a cell and nothing closes it.</summary>
    UnclosedQuote,

    /// <summary>Text follows the quotation mark that closes a cell.</summary>
    TextAfterQuote,

    /// <summary>The line is longer than any row can be.</summary>
    TooLong,
}

/// <summary>Splits delimited text into records, RFC 4180 with line ends inside quotes.</summary>
/// <remarks>
/// A record with broken quotes costs its own line and no other: reading goes on at the next line. That is why this is
/// not CsvHelper's parser, for which an unclosed quotation mark swallows the rest of the file.
/// Memory is bounded by the longest record, at most <c>maxRecordLength</c> characters.
/// </remarks>
internal sealed class RecordReader : IDisposable
{
    private readonly TextReader _text;
    private readonly char _delimiter;
    private readonly int _maxCellLength;
    private readonly int _maxRecordLength;
    private readonly SearchValues<char> _unquotedStops;
    private char[] _buffer;
    private int _start;
    private int _position;
    private int _end;
    private bool _atEnd;
    private int[] _fieldStart = new int[64];
    private int[] _fieldLength = new int[64];
    private bool[] _fieldEscaped = new bool[64];

    public RecordReader(TextReader text, char delimiter, int maxCellLength, int maxRecordLength = 8 << 20)
    {
        _text = text;
        _delimiter = delimiter;
        _maxCellLength = maxCellLength;
        _maxRecordLength = maxRecordLength;
        _unquotedStops = SearchValues.Create([delimiter, '\r', '\n']);
        _buffer = ArrayPool<char>.Shared.Rent(1 << 16);
    }

    public int Count { get; private set; }

    public RecordDamage Damage { get; private set; }

    /// <summary>Field of the first damage, from 0.</summary>
    public int DamagedField { get; private set; }

    /// <summary>The field's characters; quotation marks written twice are still double when <see cref="IsEscaped"/>.</summary>
    public ReadOnlySpan<char> Raw(int field) => _buffer.AsSpan(_fieldStart[field], _fieldLength[field]);

    public bool IsEscaped(int field) => _fieldEscaped[field];

    public bool Read()
    {
        _start = _position;
        while (true)
        {
            switch (Parse(splitQuotes: true))
            {
                case Outcome.Record:
                    return true;
                case Outcome.End:
                    return false;
                case Outcome.Damaged:
                    ReadDamagedLine();
                    return true;
                default:
                    if (_end - _start >= _maxRecordLength)
                    {
                        SkipLine();
                        return true;
                    }

                    Fill();
                    break;
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _text.Dispose();
    }

    private enum Outcome { Record, NeedsMore, Damaged, End }

    /// <summary>Splits one record from the start; begins anew when more text is needed, which happens once per buffer.</summary>
    private Outcome Parse(bool splitQuotes)
    {
        Count = 0;
        Damage = RecordDamage.None;
        _position = _start;
        if (_start == _end)
        {
            return _atEnd ? Outcome.End : Outcome.NeedsMore;
        }

        while (true)
        {
            var outcome = splitQuotes && _position < _end && _buffer[_position] == '"' ? Quoted() : Unquoted();
            if (outcome is not Outcome.Record)
            {
                return outcome;
            }

            if (_position == _end)
            {
                // The delimiter or line end that stopped the field may be the last character so far.
                return _atEnd ? Outcome.Record : Outcome.NeedsMore;
            }

            var stop = _buffer[_position++];
            if (stop == _delimiter)
            {
                if (_position == _end && _atEnd)
                {
                    AddField(_position, 0, escaped: false);
                    return Outcome.Record;
                }

                continue;
            }

            if (stop == '\r')
            {
                if (_position == _end && !_atEnd)
                {
                    return Outcome.NeedsMore;
                }

                if (_position < _end && _buffer[_position] == '\n')
                {
                    _position++;
                }
            }

            return Outcome.Record;
        }
    }

    private Outcome Unquoted()
    {
        var length = _buffer.AsSpan(_position, _end - _position).IndexOfAny(_unquotedStops);
        if (length < 0)
        {
            if (!_atEnd)
            {
                return Outcome.NeedsMore;
            }

            length = _end - _position;
        }

        AddField(_position, length, escaped: false);
        _position += length;
        return Outcome.Record;
    }

    private Outcome Quoted()
    {
        var from = _position + 1;
        var escaped = false;
        for (var at = from; ;)
        {
            var quote = _buffer.AsSpan(at, _end - at).IndexOf('"');
            if (quote < 0)
            {
                return _atEnd || _end - from > 2 * _maxCellLength ? Broken(RecordDamage.UnclosedQuote) : Outcome.NeedsMore;
            }

            at += quote + 1;
            if (at == _end && !_atEnd)
            {
                return Outcome.NeedsMore;
            }

            if (at < _end && _buffer[at] == '"')
            {
                escaped = true;
                at++;
                continue;
            }

            if (at < _end && _buffer[at] != _delimiter && _buffer[at] is not ('\r' or '\n'))
            {
                return Broken(RecordDamage.TextAfterQuote);
            }

            AddField(from, at - 1 - from, escaped);
            _position = at;
            return Outcome.Record;
        }
    }

    private Outcome Broken(RecordDamage damage)
    {
        Damage = damage;
        DamagedField = Count;
        return Outcome.Damaged;
    }

    private void ReadDamagedLine()
    {
        var (damage, field) = (Damage, DamagedField);
        Outcome outcome;
        while ((outcome = Parse(splitQuotes: false)) == Outcome.NeedsMore && _end - _start < _maxRecordLength)
        {
            Fill();
        }

        if (outcome == Outcome.NeedsMore)
        {
            SkipLine();
            return;
        }

        (Damage, DamagedField) = (damage, Math.Min(field, Count - 1));
    }

    private void SkipLine()
    {
        Count = 0;
        AddField(_start, Math.Min(200, _end - _start), escaped: false);
        (Damage, DamagedField) = (RecordDamage.TooLong, 0);
        var kept = _start + _fieldLength[0];
        _position = kept;
        while (true)
        {
            var lineEnd = _buffer.AsSpan(_position, _end - _position).IndexOf('\n');
            if (lineEnd >= 0)
            {
                _position += lineEnd + 1;
                return;
            }

            _position = _end = kept;
            if (_atEnd || (_end += _text.Read(_buffer, kept, _buffer.Length - kept)) == kept)
            {
                _atEnd = true;
                return;
            }
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
            Array.Copy(_buffer, larger, _end);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var count = _text.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _atEnd = count == 0;
    }

    private void AddField(int start, int length, bool escaped)
    {
        if (Count == _fieldStart.Length)
        {
            Array.Resize(ref _fieldStart, Count * 2);
            Array.Resize(ref _fieldLength, Count * 2);
            Array.Resize(ref _fieldEscaped, Count * 2);
        }

        _fieldStart[Count] = start;
        _fieldLength[Count] = length;
        _fieldEscaped[Count++] = escaped;
    }
}
