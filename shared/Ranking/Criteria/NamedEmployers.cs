using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Employers that a person's profile names for one thing: where they practised, who ordered their training.</summary>
/// <param name="AreStated">False when the profile is silent; true with no keys when it expressly says none.</param>
/// <param name="Keys">The employers' keys, as a set.</param>
public readonly record struct NamedEmployers(bool AreStated, CodeList Keys)
{
    internal static NamedEmployers Of(CodeList? keys) => new(keys is not null, keys ?? CodeList.Empty);
}
