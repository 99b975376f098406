using System.Numerics;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>A set of documents: one bit for each slot of the columns.</summary>
internal sealed class SlotSet
{
    private const int BitsPerWord = 64;

    private ulong[] _words;

    /// <summary>An empty set with room for so many slots; it grows when a later slot is added.</summary>
    public SlotSet(int slots) => _words = new ulong[(slots + BitsPerWord - 1) / BitsPerWord];

    private SlotSet(ulong[] words) => _words = words;

    public int Bytes => _words.Length * sizeof(ulong);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool Contains(int slot)
    {
        var word = slot / BitsPerWord;
        return (uint)word < (uint)_words.Length && (_words[word] & (1UL << slot)) != 0;
    }

    public void Add(int slot)
    {
        var word = slot / BitsPerWord;
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        }

        _words[word] |= 1UL << slot;
    }

    public void Remove(int slot)
    {
        var word = slot / BitsPerWord;
        if (word < _words.Length)
        {
            _words[word] &= ~(1UL << slot);
        }
    }

    public SlotSet Copy() => new([.. _words]);

    /// <summary>Keeps what is in the other set too.</summary>
    public SlotSet And(SlotSet other)
    {
        var common = Math.Min(_words.Length, other._words.Length);
        for (var word = 0; word < common; word++)
        {
            _words[word] &= other._words[word];
        }

        _words.AsSpan(common).Clear();
        return this;
    }

    /// <summary>Takes out what is in the other set.</summary>
    public SlotSet AndNot(SlotSet other)
    {
        var common = Math.Min(_words.Length, other._words.Length);
        for (var word = 0; word < common; word++)
        {
            _words[word] &= ~other._words[word];
        }

        return this;
    }

    /// <summary>Adds what is in the other set.</summary>
    public SlotSet Or(SlotSet other)
    {
        if (other._words.Length > _words.Length)
        {
            Array.Resize(ref _words, other._words.Length);
        }

        for (var word = 0; word < other._words.Length; word++)
        {
            _words[word] |= other._words[word];
        }

        return this;
    }

    /// <summary>Walks through the slots in order without allocating.</summary>
    public Enumerator GetEnumerator() => new(_words);

    internal struct Enumerator(ulong[] words)
    {
        private int _next;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (_next == words.Length)
                {
                    return false;
                }

                _rest = words[_next++];
            }

            Current = ((_next - 1) * BitsPerWord) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
