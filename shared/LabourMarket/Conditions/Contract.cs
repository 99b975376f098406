using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>The kinds of contract on the official forms, old and new.</summary>
public enum ContractKind
{
    /// <summary>Nothing readable is said.</summary>
    Unknown,

    /// <summary>Không xác định thời hạn.</summary>
    Indefinite,

    /// <summary>Xác định thời hạn, length not stated.</summary>
    FixedTerm,

    /// <summary>Xác định thời hạn dưới 12 tháng.</summary>
    FixedTermUnder12Months,

    /// <summary>Xác định thời hạn từ 12 đến 36 tháng.</summary>
    FixedTerm12To36Months,

    /// <summary>Theo mùa vụ hoặc công việc nhất định; on older forms only, the Labour Code of 2019 no longer knows it.</summary>
    Seasonal,

    /// <summary>Thử việc.</summary>
    Probation,

    /// <summary>Thực tập, học việc, tập nghề.</summary>
    Training,

    /// <summary>Hợp đồng dịch vụ, cộng tác viên, khoán việc: no contract of employment.</summary>
    Service,
}

/// <summary>What was understood of a text about the contract.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The kind of contract; Unknown when it cannot be read.</param>
/// <param name="Months">Length of a fixed term in months; null when not stated.</param>
public sealed record ContractReading(string Input, ContractKind Value, int? Months);

/// <summary>Reads the kind of contract: "KXĐTH", "Xác định thời hạn dưới 12 tháng", "HĐ 1 năm", "Thời vụ".</summary>
public static class ContractReader
{
    private static readonly PhraseTable<ContractKind> Words = new(
        ("không xác định thời hạn|không xác định|không thời hạn|vô thời hạn|dài hạn|kxđth|kxđ|hđkxđth|hđlđkxđth|lâu dài|không kỳ hạn|biên chế", ContractKind.Indefinite),
        ("xác định thời hạn|có thời hạn|có xác định thời hạn|xđth|hđxđth|hđlđxđth|ngắn hạn|có kỳ hạn", ContractKind.FixedTerm),
        ("thời vụ|mùa vụ|theo mùa vụ|công việc nhất định|vụ việc|seasonal|theo vụ", ContractKind.Seasonal),
        ("thử việc|hđtv", ContractKind.Probation),
        ("thực tập|học việc|tập nghề|học nghề|intern|internship", ContractKind.Training),
        ("khoán|cộng tác viên|ctv|dịch vụ|freelance|khoán việc", ContractKind.Service));

    private static readonly PhraseTable<int> Units = new(("tháng|th", 1), ("năm|nam", 12));

    /// <summary>Reads the kind of contract; never throws.</summary>
    public static ContractReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var kind = Words.TryFind(scanned, out var found) ? found : ContractKind.Unknown;
        var from = 0;
        if (kind == ContractKind.Probation && TryFindAfterProbation(scanned, out var after))
        {
            // "Thử việc 1 tháng rồi ký HĐ 1 năm": what follows the probation is the contract.
            from = after;
            kind = ContractKind.Unknown;
            foreach (var (meaning, token, _) in Words.All(scanned))
            {
                kind = token >= from ? meaning : kind;
            }
        }
        if (kind is not (ContractKind.FixedTerm or ContractKind.Unknown))
        {
            return new ContractReading(text, kind, null);
        }
        for (var i = from; i < scanned.Count; i++)
        {
            if (Numeral.TryRead(scanned, i, out var number) && number.Value <= 120 && IsLength(scanned, i, kind)
                && TryReadUnit(scanned, number, out var unit, out var isRange))
            {
                var months = (int)(number.Value * unit);
                // "dưới 12 tháng" and "đến 11 tháng" are bounds, not lengths.
                if (scanned.Is(i - 1, "duoi"))
                {
                    return new ContractReading(text, months <= 12 ? ContractKind.FixedTermUnder12Months : ContractKind.FixedTerm, null);
                }
                var byLength = months switch
                {
                    < 12 => ContractKind.FixedTermUnder12Months,
                    <= 36 => ContractKind.FixedTerm12To36Months,
                    _ => ContractKind.FixedTerm,
                };
                return new ContractReading(text, byLength, isRange ? null : months);
            }
        }
        return new ContractReading(text, kind, null);
    }

    private static bool TryFindAfterProbation(ScannedText text, out int index)
    {
        for (index = 1; index < text.Count; index++)
        {
            if (text.Is(index, "hd") || text.Is(index, "hdld") || text.At(index, "hop", "dong") || text.Exact(index).SequenceEqual("ký"))
            {
                return true;
            }
        }
        return false;
    }

    // Without the words for a fixed term only "HĐ 1 năm" and a lone "12 tháng" are lengths of a contract.
    private static bool IsLength(ScannedText text, int index, ContractKind kind) =>
        kind == ContractKind.FixedTerm || index <= 1 || text.Is(index - 1, "hd") || text.Is(index - 1, "hdld") || text.At(index - 2, "hop", "dong")
        || text.At(index - 2, "lao", "dong") || text.Is(index - 1, "han");

    private static bool TryReadUnit(ScannedText text, Numeral number, out int unit, out bool isRange)
    {
        isRange = false;
        if (Units.TryMatch(text, number.Next, out unit, out var length))
        {
            var next = number.Next + length;
            isRange = (text.IsSignAt(next, '-') || text.At(next, "den")) && Numeral.TryRead(text, next + 1, out _);
            return true;
        }
        isRange = text.IsSignAt(number.Next, '-') || text.At(number.Next, "den");
        return isRange && Numeral.TryRead(text, number.Next + 1, out var upper) && Units.TryMatch(text, upper.Next, out unit, out _);
    }
}
