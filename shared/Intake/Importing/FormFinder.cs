using JobMatch.Intake.Headers;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Importing;

/// <summary>Opens a file as the form whose header it has.</summary>
internal static class FormFinder
{
    /// <exception cref="TableFileException">The file fits no form; the message is about the nearest one.</exception>
    public static (TableFile Table, KnownForm Form) Open(Stream file, string fileName, IReadOnlyList<KnownForm> forms, long maxBytes)
    {
        var opened = new List<(TableFile Table, KnownForm Form)>();
        TableFileException? nearest = null;
        foreach (var form in forms)
        {
            try
            {
                opened.Add((TableFile.Open(file, fileName, new(form.Schema) { MaxBytes = maxBytes }), form));
            }
            catch (TableFileException failure) when (failure.Fault is TableFileFault.NoHeader or TableFileFault.MissingColumns)
            {
                nearest = nearest is null || Likeness(failure.Header) > Likeness(nearest.Header) ? failure : nearest;
            }

            file.Position = 0;
        }

        if (opened.Count == 0)
        {
            throw nearest!;
        }

        // Several forms can share columns: the one that understands most of this file is meant, the earlier one if equal.
        var best = opened.MaxBy(candidate => Likeness(candidate.Table.Header));
        foreach (var (table, form) in opened)
        {
            table.Dispose();
        }

        return (TableFile.Open(file, fileName, new(best.Form.Schema) { MaxBytes = maxBytes }), best.Form);
    }

    private static int Likeness(HeaderMatch? header) => header is null
        ? 0
        : header.Columns.Count(column => column.Use is ColumnUse.Read or ColumnUse.Discarded) - header.Missing.Count;
}
