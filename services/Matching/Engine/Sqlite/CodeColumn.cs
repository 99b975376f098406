using System.Runtime.InteropServices;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The codes of one field for all slots. Codes, and lists of codes, are stored once each and referred to by number,
/// so what is asked of a list is decided once for each distinct list and then looked up.</summary>
internal sealed class CodeColumn
{
    private const char Separator = ' ';

    private readonly Dictionary<string, int> _numberOfList = new() { [""] = 0 };
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberOfListSpan;
    private readonly Dictionary<string, int> _numberOfCode = [];
    private readonly List<string> _codes = [];
    private readonly List<int[]> _lists = [[]];
    private readonly List<int> _listOfSlot = [];

    public CodeColumn() => _numberOfListSpan = _numberOfList.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The distinct codes; numbers are places in this list.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The distinct lists of numbers of codes; the first is the empty one.</summary>
    public IReadOnlyList<int[]> Lists => _lists;

    /// <summary>The number of the list of each slot.</summary>
    public ReadOnlySpan<int> ListOfSlot => CollectionsMarshal.AsSpan(_listOfSlot);

    /// <param name="slot">A slot in use, or the first behind them.</param>
    /// <param name="codes">Codes separated by a space.</param>
    public void Put(int slot, ReadOnlySpan<char> codes)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_numberOfListSpan, codes, out var known);
        if (!known)
        {
            list = _lists.Count;
            _lists.Add(Array.ConvertAll(codes.ToString().Split(Separator), NumberOf));
        }

        if (slot == _listOfSlot.Count)
        {
            _listOfSlot.Add(list);
        }
        else
        {
            _listOfSlot[slot] = list;
        }
    }

    /// <summary>The slots with one of the codes.</summary>
    public SlotSet Slots(IEnumerable<string> anyOf)
    {
        var isWanted = new bool[_codes.Count];
        foreach (var code in anyOf)
        {
            if (_numberOfCode.TryGetValue(code, out var number))
            {
                isWanted[number] = true;
            }
        }

        var passes = _lists.ConvertAll(list => Array.Exists(list, code => isWanted[code])).ToArray();
        var slots = new SlotSet(_listOfSlot.Count);
        var lists = ListOfSlot;
        for (var slot = 0; slot < lists.Length; slot++)
        {
            if (passes[lists[slot]])
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    /// <summary>How many of the slots have each code, by the codes' numbers.</summary>
    public int[] Count(SlotSet slots)
    {
        var ofLists = new int[_lists.Count];
        var lists = ListOfSlot;
        foreach (var slot in slots)
        {
            ofLists[lists[slot]]++;
        }

        var counts = new int[_codes.Count];
        for (var list = 0; list < ofLists.Length; list++)
        {
            if (ofLists[list] > 0)
            {
                foreach (var code in _lists[list])
                {
                    counts[code] += ofLists[list];
                }
            }
        }

        return counts;
    }

    /// <summary>How often a code was counted by <see cref="Count"/>.</summary>
    public int CountOf(string code, int[] counts) => _numberOfCode.TryGetValue(code, out var number) ? counts[number] : 0;

    private int NumberOf(string code)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numberOfCode, code, out var known);
        if (!known)
        {
            number = _codes.Count;
            _codes.Add(code);
        }

        return number;
    }
}
