using JobMatch.LabourMarket.Conditions;

namespace JobMatch.LabourMarket.Wording;

/// <summary>What a wording discriminates by.</summary>
public enum WordingGround
{
    /// <summary>Giới tính.</summary>
    Sex,

    /// <summary>Độ tuổi.</summary>
    Age,

    /// <summary>Ngoại hình.</summary>
    Looks,

    /// <summary>Chiều cao, cân nặng.</summary>
    Height,

    /// <summary>Tình trạng hôn nhân, thai sản.</summary>
    MaritalState,

    /// <summary>Quê quán, vùng miền, hộ khẩu.</summary>
    Region,
}

/// <summary>A place in a text that may discriminate. It goes to a person for review; it is no verdict, because a requirement inherent
/// in the job and protective measures are allowed (Bộ luật Lao động 2019, điều 3 khoản 8).</summary>
/// <param name="Span">Where it stands in the text as given.</param>
/// <param name="Matched">The words themselves.</param>
/// <param name="Ground">What it discriminates by.</param>
/// <param name="Rule">The rule it touches, in Vietnamese.</param>
/// <param name="ReasonVi">One sentence for the employer: what is wrong and what to do.</param>
public sealed record WordingFinding(TextSpan Span, string Matched, WordingGround Ground, string Rule, string ReasonVi);
