namespace JobMatch.Intake.Refusals;

/// <summary>Writes a table of texts row by row; every cell stays text, whatever it begins with. Disposing finishes the table
/// and leaves the stream open.</summary>
internal interface IRowWriter : IDisposable
{
    void Write(IReadOnlyList<string> cells, bool isHeader);
}
