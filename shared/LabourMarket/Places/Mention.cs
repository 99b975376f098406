namespace JobMatch.LabourMarket.Places;

/// <summary>How far the written marks agree with those of the name; higher is better.</summary>
internal enum Marks : byte
{
    /// <summary>Not the name at all, but near it (a typing error).</summary>
    Near,

    /// <summary>A mark differs: Quảng Ngải.</summary>
    Conflicting,

    /// <summary>Marks are missing, none differs: Quang Ngãi.</summary>
    Missing,
    Exact,
}

/// <summary>A name found in a text, with every unit it may stand for.</summary>
internal sealed class Mention
{
    /// <summary>First token, the rank word included.</summary>
    internal required int First { get; init; }

    /// <summary>Token after the last.</summary>
    internal required int End { get; init; }

    internal required IReadOnlyList<Unit> Options { get; init; }

    internal required Marks Marks { get; init; }

    /// <summary>How many letters differ from the name; 0 unless <see cref="Marks"/> is Near.</summary>
    internal int Errors { get; init; }

    /// <summary>The rank word written before the name; None for a bare name.</summary>
    internal UnitType Type { get; init; }

    /// <summary>True when the rank written is another than the one the unit bears (huyện for thị xã).</summary>
    internal bool HasOtherType { get; init; }

    /// <summary>True when a house number or the word for a street stands before it.</summary>
    internal bool IsAfterNumber { get; init; }

    /// <summary>True after "nay là", "nay thuộc", "trước đây là": the same place said in the other way.</summary>
    internal bool IsRestatement { get; init; }

    /// <summary>The name of the industrial zone as listed; null for any other place.</summary>
    internal string? Zone { get; init; }

    internal bool IsBare => Type == UnitType.None;

    internal bool IsOnlyCommunes => Options.All(unit => unit.Rank == 1);
}
