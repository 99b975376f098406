namespace JobMatch.Matching.Engine;

/// <summary>What <see cref="TokenMatch.OneEdit"/> means.</summary>
internal static class OneEdit
{
    /// <summary>Whether two tokens are equal, or one letter more, less or other, or two neighbours changed over apart.</summary>
    public static bool IsEnough(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var same = one.CommonPrefixLength(other);
        var restOfOne = one[same..];
        var restOfOther = other[same..];
        if (restOfOne.Length != restOfOther.Length)
        {
            return restOfOne.Length > restOfOther.Length
                ? restOfOne[1..].SequenceEqual(restOfOther)
                : restOfOther[1..].SequenceEqual(restOfOne);
        }

        return restOfOne.Length == 0 || restOfOne[1..].SequenceEqual(restOfOther[1..])
            || (restOfOne.Length > 1 && restOfOne[0] == restOfOther[1] && restOfOne[1] == restOfOther[0]
                && restOfOne[2..].SequenceEqual(restOfOther[2..]));
    }
}
