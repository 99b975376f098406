using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>How many of the named things that a vacancy asks for a person has.</summary>
/// <remarks>A person who names none may have them all the same, so that is unknown and not a lack.</remarks>
public abstract class NamedThingsCriterion : OnePartCriterion<CodeList, CodeList>
{
    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown, NotAsked,
        new("none", "không có"),
        new("under-half", "có dưới một nửa"),
        new("over-half", "có từ một nửa"),
        new("all", "có đủ"),
    ];

    /// <inheritdoc/>
    public sealed override int Bin(CodeList wanted, CodeList offered)
    {
        if (wanted.Count == 0)
        {
            return 1;
        }

        if (offered.Count == 0)
        {
            return 0;
        }

        return BinOf(wanted.Count(offered.Contains), wanted.Count);
    }

    private static int BinOf(int held, int wanted) => held == 0 ? 2 : held == wanted ? 5 : held * 2 >= wanted ? 4 : 3;

    /// <inheritdoc/>
    public sealed override string Reason(CodeList wanted, CodeList offered, int bin) => bin switch
    {
        0 => $"Chưa khai {Subject}; việc cần: {Names(wanted)}.",
        1 => $"Doanh nghiệp không yêu cầu {Subject}.",
        5 => $"Có đủ {Subject}: {Names(wanted)}.",
        2 => $"Chưa có: {Names(wanted)}.",
        _ => $"Có: {Names(wanted.Where(offered.Contains))}; chưa có: {Names(wanted.Where(code => !offered.Contains(code)))}.",
    };

    /// <inheritdoc/>
    protected sealed override Step? NextStep(CodeList wanted, CodeList offered, int bin)
    {
        switch (bin)
        {
            case 1 or 5:
                return null;
            case 0:
                return new(5, $"khai báo (hoặc học thêm) {Subject}: {Names(wanted)}");
            default:
                // As few more as change anything.
                var missing = wanted.Where(code => !offered.Contains(code)).ToList();
                var more = Enumerable.Range(1, missing.Count).First(more => BinOf(wanted.Count - missing.Count + more, wanted.Count) > bin);
                return new(BinOf(wanted.Count - missing.Count + more, wanted.Count), $"thêm {Subject}: {Names(missing.Take(more))}");
        }
    }

    /// <summary>What is named, as a Vietnamese noun for the middle of a sentence.</summary>
    protected abstract string Subject { get; }

    /// <summary>The Vietnamese name of a code.</summary>
    protected abstract string NameOf(string code);

    private string Names(IEnumerable<string> codes) => string.Join(", ", codes.Select(NameOf));
}
