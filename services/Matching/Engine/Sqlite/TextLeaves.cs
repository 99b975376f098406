using System.Globalization;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The documents that hold a word or phrase in one part of their text, kept between questions: a common word is in
/// tens of thousands of texts, and reading them out of the full-text table is what a search would spend its time on.</summary>
/// <remarks>Each document that is written is looked through for what is kept, so what is kept stays true. The sets are
/// guarded by <see cref="SqliteIndex"/>, the list of them by itself.</remarks>
internal sealed class TextLeaves
{
    /// <summary>Room for 1,000 words among 500,000 documents, and for all the words that matter among 100,000.</summary>
    private const int MostBytes = 64 << 20;

    private const int MostLeaves = 4_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Leaf> _leaves = [];
    private readonly Dictionary<string, List<Leaf>>[] _byFirstToken = [.. Enum.GetValues<TextPart>().Select(_ => new Dictionary<string, List<Leaf>>())];
    private long _clock;

    /// <summary>The documents with these tokens; null when they are not kept.</summary>
    public SlotSet? Find(TokensIn tokens)
    {
        lock (_gate)
        {
            if (!_leaves.TryGetValue(KeyOf(tokens), out var leaf))
            {
                return null;
            }

            leaf.LastUse = ++_clock;
            return leaf.Slots;
        }
    }

    /// <summary>Keeps a set, and forgets those not used for longest when there is no more room.</summary>
    public void Add(TokensIn tokens, SlotSet slots)
    {
        // What a prefix or a slip may stand for is not known of a document that is still to come.
        if (tokens.Match != TokenMatch.Whole)
        {
            return;
        }

        lock (_gate)
        {
            var leaf = new Leaf(KeyOf(tokens), tokens, slots) { LastUse = ++_clock };
            if (!_leaves.TryAdd(leaf.Key, leaf))
            {
                return;
            }

            var byToken = _byFirstToken[(int)tokens.Part];
            if (!byToken.TryGetValue(tokens.Tokens[0], out var alike))
            {
                byToken[tokens.Tokens[0]] = alike = [];
            }

            alike.Add(leaf);
            if (_leaves.Count > MostLeaves || (long)_leaves.Count * slots.Bytes > MostBytes)
            {
                Forget();
            }
        }
    }

    /// <summary>Takes over what a document now says.</summary>
    public void Put(int slot, SearchDocument document)
    {
        lock (_gate)
        {
            if (_leaves.Count == 0)
            {
                return;
            }

            foreach (var leaf in _leaves.Values)
            {
                leaf.Slots.Remove(slot);
            }

            Look(slot, TextPart.Title, document.Title.Exact);
            Look(slot, TextPart.TitleFolded, document.Title.Folded);
            Look(slot, TextPart.Body, document.Body.Exact);
            Look(slot, TextPart.BodyFolded, document.Body.Folded);
        }
    }

    private void Look(int slot, TextPart part, string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < tokens.Length; at++)
        {
            foreach (var leaf in _byFirstToken[(int)part].GetValueOrDefault(tokens[at], []))
            {
                if (tokens.AsSpan(at).StartsWith(leaf.Tokens))
                {
                    leaf.Slots.Add(slot);
                }
            }
        }
    }

    /// <summary>Forgets the quarter that was not used for longest.</summary>
    private void Forget()
    {
        foreach (var leaf in _leaves.Values.OrderBy(leaf => leaf.LastUse).Take((_leaves.Count / 4) + 1).ToList())
        {
            _leaves.Remove(leaf.Key);
            _byFirstToken[(int)leaf.Part][leaf.Tokens[0]].Remove(leaf);
        }
    }

    private static string KeyOf(TokensIn tokens) =>
        string.Create(CultureInfo.InvariantCulture, $"{tokens.Match}{tokens.Part} {string.Join(' ', tokens.Tokens)}");

    private sealed class Leaf(string key, TokensIn query, SlotSet slots)
    {
        public string Key { get; } = key;

        public TextPart Part { get; } = query.Part;

        public string[] Tokens { get; } = [.. query.Tokens];

        public SlotSet Slots { get; } = slots;

        public long LastUse { get; set; }
    }
}
