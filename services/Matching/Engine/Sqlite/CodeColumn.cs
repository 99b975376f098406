using System.Runtime.InteropServices;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The codes of one field for all slots. Lists of codes are stored once each and referred to by number, so what
/// is asked of a list is decided once for each distinct list and then looked up.</summary>
internal sealed class CodeColumn
{
    private const char Separator = ' ';

    private readonly Dictionary<string, int> _listOf = new() { [""] = 0 };
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _listOfSpan;
    private readonly List<string[]> _lists = [[]];
    private readonly List<int> _listOfSlot = [];

    public CodeColumn() => _listOfSpan = _listOf.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The distinct lists; the first is the empty one.</summary>
    public IReadOnlyList<string[]> Lists => _lists;

    /// <summary>The number of the list of each slot.</summary>
    public ReadOnlySpan<int> ListOfSlot => CollectionsMarshal.AsSpan(_listOfSlot);

    /// <param name="slot">A slot in use, or the first behind them.</param>
    /// <param name="codes">Codes separated by a space.</param>
    public void Put(int slot, ReadOnlySpan<char> codes)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_listOfSpan, codes, out var known);
        if (!known)
        {
            list = _lists.Count;
            _lists.Add(codes.ToString().Split(Separator));
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

    /// <summary>The slots whose list is one of those chosen.</summary>
    public SlotSet Slots(Func<string[], bool> choose)
    {
        var chosen = _lists.ConvertAll(list => choose(list)).ToArray();
        var slots = new SlotSet(_listOfSlot.Count);
        var lists = ListOfSlot;
        for (var slot = 0; slot < lists.Length; slot++)
        {
            if (chosen[lists[slot]])
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    /// <summary>How many of the slots have each code.</summary>
    public Dictionary<string, int> Count(SlotSet slots)
    {
        var counts = new int[_lists.Count];
        var lists = ListOfSlot;
        foreach (var slot in slots)
        {
            counts[lists[slot]]++;
        }

        var byCode = new Dictionary<string, int>();
        for (var list = 0; list < counts.Length; list++)
        {
            if (counts[list] > 0)
            {
                foreach (var code in _lists[list])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(byCode, code, out _) += counts[list];
                }
            }
        }

        return byCode;
    }
}
