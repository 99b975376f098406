using System.Globalization;
using JobMatch.Contracts.Intake;
using JobMatch.Web.Failing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Importing;

/// <summary>Answers how an import stands, and hands out its refused rows.</summary>
internal static class ShowImport
{
    /// <summary>Problems on one page.</summary>
    public const int PageSize = 50;

    public static async Task<IResult> PageAsync(
        string kind, Guid id, HttpRequest request, IEnumerable<IFileImports> imports, CancellationToken cancellation)
    {
        if (imports.Find(kind) is not { } service || await service.GetAsync(id, cancellation) is not { } report)
        {
            return Failure.NotFound();
        }

        var page = int.TryParse(request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, int.MaxValue / PageSize)
            : 1;

        // One more than is shown tells whether there is a next page.
        var problems = await service.ProblemsAsync(id, (page - 1) * PageSize, PageSize + 1, cancellation);
        var model = new ImportModel(report, [.. problems.Take(PageSize)], page, problems.Count > PageSize);
        return new RazorComponentResult<ImportPage>(new { Model = model });
    }

    public static async Task<IResult> RefusedRowsAsync(
        string kind, Guid id, string format, IEnumerable<IFileImports> imports, CancellationToken cancellation)
    {
        if (imports.Find(kind) is not { } service || TableFile.FormatOf(format) is not { } table)
        {
            return Failure.NotFound();
        }

        // On disk, because writers of workbooks write synchronously and the rows may be many; gone when it is sent.
        var file = PassingFile();
        try
        {
            if (!await service.WriteRefusedRowsAsync(id, table, file, cancellation))
            {
                await file.DisposeAsync();
                return Failure.NotFound();
            }

            file.Position = 0;
            return Results.File(file, TableFile.ContentTypeOf(table), $"dong-bi-tu-choi-{kind}.{format}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream PassingFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
