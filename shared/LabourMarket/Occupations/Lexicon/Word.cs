namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>What a word does in a title.</summary>
internal enum WordKind : byte
{
    /// <summary>Says which job it is.</summary>
    Content,

    /// <summary>A general word for a worker (nhân viên, thợ, công nhân): separates names that are otherwise alike.</summary>
    Role,

    /// <summary>Says nothing about the job (cần tuyển, có kinh nghiệm).</summary>
    Stop,

    /// <summary>Says that work is offered or sought (cần tuyển, tìm việc), but not which.</summary>
    Call,

    /// <summary>Name of a place.</summary>
    Place,

    /// <summary>Begins a place that goes on to the next punctuation (tại, làm việc ở).</summary>
    PlaceLead,

    /// <summary>A kind of place that stands before its name (khu công nghiệp, quận) and belongs to it.</summary>
    UnitLead,

    /// <summary>Begins the name of an employer, which goes on to the next punctuation (công ty, cửa hàng nhà).</summary>
    EmployerLead,

    /// <summary>Begins what is asked for beside the job, up to the next punctuation (có bằng C, biết tiếng Anh).</summary>
    RequirementLead,

    /// <summary>A working time (ca đêm, bán thời gian).</summary>
    Shift,

    /// <summary>A sex asked for (nam, nữ, nam/nữ).</summary>
    Sex,

    /// <summary>Says that it is urgent (gấp, hot).</summary>
    Urgent,

    /// <summary>Part of an amount of pay.</summary>
    Pay,

    /// <summary>Part of a number of people wanted.</summary>
    Headcount,

    /// <summary>Joins two jobs (và, kiêm, hoặc).</summary>
    Joint,
}

/// <summary>One word, or a phrase that counts as one, with its place in the title.</summary>
/// <param name="Id">Number in the vocabulary; -1 for a word the lexicon does not know.</param>
/// <param name="Start">First character in the cleaned title.</param>
/// <param name="End">Character after the last.</param>
/// <param name="StartsPiece">Whether punctuation stands before it.</param>
/// <param name="Kind">What it does.</param>
internal readonly record struct Word(int Id, int Start, int End, bool StartsPiece, WordKind Kind = WordKind.Content);
