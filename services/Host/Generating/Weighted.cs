namespace JobMatch.Host.Generating;

/// <summary>A choice among values of different weight.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _values;
    private readonly int[] _upTo;

    public Weighted(params (T Value, int Weight)[] choices)
    {
        _values = [.. choices.Select(choice => choice.Value)];
        _upTo = new int[choices.Length];
        for (int i = 0, sum = 0; i < choices.Length; i++)
        {
            _upTo[i] = sum += choices[i].Weight;
        }
    }

    public T Pick(ref RandomStream random)
    {
        var drawn = random.Below(_upTo[^1]);
        var index = 0;
        while (_upTo[index] <= drawn)
        {
            index++;
        }

        return _values[index];
    }
}
