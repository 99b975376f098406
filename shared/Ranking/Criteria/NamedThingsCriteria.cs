using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>How many of the named things that a vacancy asks for a person has.</summary>
/// <remarks>A person who names none may have them all the same, so that is unknown and not a lack.</remarks>
public abstract class NamedThingsCriterion : OnePartCriterion<CodeList, CodeList>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, NotAsked, "none", "under-half", "over-half", "all"];

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

        var held = wanted.Count(offered.Contains);
        return held == 0 ? 2 : held == wanted.Count ? 5 : held * 2 >= wanted.Count ? 4 : 3;
    }

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
    protected sealed override Step? NextStep(CodeList wanted, CodeList offered, int bin) => bin switch
    {
        1 or 5 => null,
        0 => new(5, $"khai báo (hoặc học thêm) {Subject}: {Names(wanted)}"),
        _ => new(5, $"thêm {Subject}: {Names(wanted.Where(code => !offered.Contains(code)))}"),
    };

    /// <summary>What is named, as a Vietnamese noun for the middle of a sentence.</summary>
    protected abstract string Subject { get; }

    /// <summary>The Vietnamese name of a code.</summary>
    protected abstract string NameOf(string code);

    private string Names(IEnumerable<string> codes) => string.Join(", ", codes.Select(NameOf));
}

/// <summary>Certificates held against those asked for.</summary>
public sealed class Certificates : NamedThingsCriterion
{
    /// <inheritdoc/>
    public override string Id => "certificates";

    /// <inheritdoc/>
    public override string Name => "Chứng chỉ";

    /// <inheritdoc/>
    protected override string Subject => "chứng chỉ";

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.Certificates;

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.Certificates;

    /// <inheritdoc/>
    protected override string NameOf(string code) => Words.Certificate(code);
}

/// <summary>Skills named against those asked for.</summary>
public sealed class Skills : NamedThingsCriterion
{
    /// <inheritdoc/>
    public override string Id => "skills";

    /// <inheritdoc/>
    public override string Name => "Kỹ năng";

    /// <inheritdoc/>
    protected override string Subject => "kỹ năng";

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.Skills;

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.Skills;

    /// <inheritdoc/>
    protected override string NameOf(string code) => Words.Skill(code);
}
