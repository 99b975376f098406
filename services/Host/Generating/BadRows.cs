namespace JobMatch.Host.Generating;

/// <summary>Rows that intake must refuse: <see cref="PerThousand"/> of a thousand, each with exactly one fault.</summary>
internal static class BadRows
{
    public const int PerThousand = 5;

    /// <summary>A place that is none, in bad rows only.</summary>
    public const string UnknownPlace = "xã Không Có Tên, tỉnh Mặt Trăng";

    /// <summary>Dates that no calendar has.</summary>
    public static readonly string[] ImpossibleDates = ["30/02/2005", "31/04/2004", "29/02/2003", "00/00/2004", "32/01/2006"];

    /// <summary>Spoils one cell of a row now and then; the faults are alike in frequency.</summary>
    /// <param name="random">The row's stream.</param>
    /// <param name="cells">The row.</param>
    /// <param name="faults">Columns that must be right, each with what may stand there wrongly.</param>
    public static void SometimesSpoil(ref RandomStream random, string[] cells, (int Column, string[] Wrong)[] faults)
    {
        if (random.Below(1000) < PerThousand)
        {
            var (column, wrong) = random.Pick(faults);
            cells[column] = random.Pick(wrong);
        }
    }
}
