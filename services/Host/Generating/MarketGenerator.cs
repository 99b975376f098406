namespace JobMatch.Host.Generating;

/// <summary>Writes an invented labour market of any size as files of JobMatch's own templates, for load and benchmarks.</summary>
/// <remarks>
/// The same numbers and seed give the same bytes on every machine. Nothing but one small buffer and the schools is kept in
/// memory. About <see cref="BadRows.PerThousand"/> rows of a thousand must be refused by intake. Not used at product start-up.
/// </remarks>
internal static class MarketGenerator
{
    /// <summary>The file of people.</summary>
    public const string TraineesFile = "nguoi-hoc.csv";

    /// <summary>The file of adverts.</summary>
    public const string VacanciesFile = "nhu-cau.csv";

    private const int RowsBetweenReports = 10_000;

    /// <summary>Writes both files, replacing those of the same name.</summary>
    /// <param name="trainees">Rows of <see cref="TraineesFile"/>, from 0.</param>
    /// <param name="vacancies">Rows of <see cref="VacanciesFile"/>, from 0.</param>
    /// <param name="seed">Any number; another one gives another market.</param>
    /// <param name="directory">Where to write; made when missing.</param>
    /// <param name="progress">Told the rows written so far, of both files together, every ten thousand rows and at the end.</param>
    /// <param name="cancellation">Ends the writing and leaves unfinished files.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of rows is negative.</exception>
    public static async Task GenerateAsync(
        long trainees, long vacancies, int seed, string directory, IProgress<long>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trainees);
        ArgumentOutOfRangeException.ThrowIfNegative(vacancies);
        Directory.CreateDirectory(directory);
        var places = WrittenPlaces.Load();
        await WriteAsync(Path.Combine(directory, TraineesFile), TraineeRows.Header, trainees,
            new TraineeRows(seed, trainees, vacancies, places).Row, 0, progress, cancellation);
        await WriteAsync(Path.Combine(directory, VacanciesFile), VacancyRows.Header, vacancies,
            new VacancyRows(seed, trainees, vacancies, places).Row, trainees, progress, cancellation);
        progress?.Report(trainees + vacancies);
    }

    private static async Task WriteAsync(
        string path, string[] header, long rows, Func<long, string[]> row, long before, IProgress<long>? progress,
        CancellationToken cancellation)
    {
        await using var file = new CsvFile(path, header);
        for (long number = 0; number < rows; number++)
        {
            file.Add(row(number));
            await file.FlushIfFullAsync(cancellation);
            if ((number + 1) % RowsBetweenReports == 0)
            {
                progress?.Report(before + number + 1);
            }
        }
    }
}
