namespace JobMatch.LabourMarket.Levels;

/// <summary>Highest general education completed, in ascending order.</summary>
/// <remarks>Source: TT 01/2022/TT-BLĐTBXH mẫu 01 field 9; NĐ 23/2021/NĐ-CP mẫu 03a/PL1 "Trình độ học vấn".</remarks>
public enum GeneralEducation
{
    /// <summary>Chưa đi học.</summary>
    None = 0,

    /// <summary>Chưa học xong (chưa tốt nghiệp) tiểu học.</summary>
    IncompletePrimary = 1,

    /// <summary>Tốt nghiệp tiểu học.</summary>
    Primary = 2,

    /// <summary>Tốt nghiệp trung học cơ sở.</summary>
    LowerSecondary = 3,

    /// <summary>Tốt nghiệp trung học phổ thông.</summary>
    UpperSecondary = 4,
}

/// <summary>What was understood of a text about general education.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The highest level completed; the lowest one where several are accepted; null when it cannot be read safely.</param>
/// <param name="IsNotRequired">The text says that none is asked for.</param>
/// <param name="Confidence">0 to 1: that the reading is what the writer meant.</param>
/// <param name="Suggestions">Levels the text may mean when there is no value.</param>
/// <param name="Note">In Vietnamese: what is doubtful; null when there is nothing to say.</param>
public sealed record GeneralEducationReading(
    string Input,
    GeneralEducation? Value,
    bool IsNotRequired,
    double Confidence,
    IReadOnlyList<GeneralEducation> Suggestions,
    string? Note);
