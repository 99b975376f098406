namespace JobMatch.LabourMarket.Conditions;

/// <summary>A piece of a text, in UTF-16 units of the text as it was given.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units, at least 1.</param>
public readonly record struct TextSpan(int Start, int Length);
