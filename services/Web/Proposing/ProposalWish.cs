using System.Globalization;
using JobMatch.Contracts.Matching;
using Microsoft.AspNetCore.Http;

namespace JobMatch.Web.Proposing;

/// <summary>What staff want proposed for everybody at once, as the forms of the page ask for it.</summary>
/// <param name="IsPlacement">A stable placement; otherwise lists.</param>
/// <param name="Length">Vacancies on a list at most; unused in a placement.</param>
/// <param name="Spread">The share of its worth that a list gives up at most, 0 to 1; unused in a placement.</param>
/// <param name="EmployersOffer">Of all stable placements the one that employers like best; unused for lists.</param>
/// <param name="OrderedFirst">Whether places go first to those trained to the employer's order; unused for lists.</param>
public sealed record ProposalWish(bool IsPlacement, int Length, double Spread, bool EmployersOffer, bool OrderedFirst)
{
    public const string Lists = "danh-sach";
    public const string Placement = "xep-cho";
    public const string Trainees = "nguoi-hoc";
    public const string Employers = "doanh-nghiep";

    /// <summary>Offered lengths of a list.</summary>
    public static readonly int[] Lengths = [3, 5, 10, 20];

    /// <summary>Offered dials, with the keys of their texts.</summary>
    public static readonly (string Value, string Text)[] Spreads =
        [("0", "propose.spread-none"), ("0.1", "propose.spread-little"), ("0.3", "propose.spread-some"), ("1", "propose.spread-much")];

    /// <summary>What the forms show before anybody changes them.</summary>
    public static ProposalWish Default { get; } = new(false, 5, IWholeMarket.DefaultDial, false, false);

    /// <summary>Null where a form was filled in by something else than the page.</summary>
    public static ProposalWish? Of(IFormCollection form) => form["loai"].ToString() switch
    {
        Lists when int.TryParse(form["so-viec"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && Lengths.Contains(length)
            && Spreads.Any(spread => spread.Value == form["dan-deu"].ToString()) =>
            Default with { Length = length, Spread = double.Parse(form["dan-deu"].ToString(), CultureInfo.InvariantCulture) },
        Placement when form["uu-tien"].ToString() is Trainees or Employers =>
            Default with { IsPlacement = true, EmployersOffer = form["uu-tien"].ToString() == Employers, OrderedFirst = form["dat-hang"].Count > 0 },
        _ => null,
    };
}
