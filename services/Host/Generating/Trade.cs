namespace JobMatch.Host.Generating;

/// <summary>What people learn, wish and offer in one trade, as they write it.</summary>
internal sealed record Trade
{
    /// <summary>Names of the programme at schools; the first is the usual one.</summary>
    public required string[] Programmes { get; init; }

    /// <summary>VSCO unit group, four digits, that an employer may write.</summary>
    public required string Occupation { get; init; }

    /// <summary>How many learn it, against the other trades.</summary>
    public required int Weight { get; init; }

    /// <summary>Men among a hundred learners.</summary>
    public required int MenPercent { get; init; }

    /// <summary>Learners at the levels sơ cấp, trung cấp and cao đẳng, of a hundred.</summary>
    public required (int Elementary, int Intermediate, int College) Levels { get; init; }

    /// <summary>Names of jobs, in wishes and in adverts.</summary>
    public required string[] Titles { get; init; }

    public required string[] Skills { get; init; }

    /// <summary>Certificates; may be empty.</summary>
    public required string[] Certificates { get; init; }

    /// <summary>Usual monthly pay in thousands of đồng, provinces, 2026.</summary>
    public required (int Low, int High) PayThousandVnd { get; init; }

    /// <summary>Words by which employers of the trade call themselves.</summary>
    public required string[] EmployerWords { get; init; }
}
