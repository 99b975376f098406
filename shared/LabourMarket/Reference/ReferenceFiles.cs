namespace JobMatch.LabourMarket.Reference;

/// <summary>Opens reference files: the one of a replacement folder where it has a file of that name, else the one that ships inside JobMatch.</summary>
public static class ReferenceFiles
{
    private static readonly Lock Gate = new();

    private static string? s_directory;
    private static bool s_isInUse;

    /// <summary>The replacement folder; null when only the files that ship are used.</summary>
    public static string? Directory
    {
        get
        {
            lock (Gate)
            {
                return s_directory;
            }
        }
    }

    /// <summary>Reads the files of this folder in place of the ones that ship. Once, before anything was read.</summary>
    /// <returns>One Vietnamese sentence for each reason why the folder cannot be used; empty when it is in use now.</returns>
    /// <exception cref="InvalidOperationException">Reference files were read already, so that old and new rows would be mixed.</exception>
    public static IReadOnlyList<string> ReplaceFrom(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!System.IO.Directory.Exists(directory))
        {
            return [$"Không có thư mục dữ liệu tham chiếu «{directory}»."];
        }

        lock (Gate)
        {
            if (s_isInUse)
            {
                throw new InvalidOperationException("Reference files were read before the folder that replaces them was named.");
            }
            s_directory = directory;
        }
        return [.. UnknownIn(directory), .. ReferenceCheck.Problems()];
    }

    /// <summary>One Vietnamese sentence for each CSV file of a folder that replaces nothing.</summary>
    public static IEnumerable<string> UnknownIn(string directory) =>
        System.IO.Directory.EnumerateFiles(directory, "*.csv").Select(path => Path.GetFileName(path)!)
            .Where(name => ReferencePackage.FindFile(name) is null)
            .Select(name => $"{name}: JobMatch không có tệp tham chiếu nào tên như vậy; các tên có thể dùng: {ReferencePackage.FileNames}.");

    /// <summary>Where a file is read from: a path, or null for the one that ships.</summary>
    public static string? ReplacementOf(string file)
    {
        var path = Directory is { } directory ? Path.Combine(directory, file) : null;
        return File.Exists(path) ? path : null;
    }

    /// <param name="package">The folder it ships in: Places.</param>
    /// <param name="file">Its name: communes.csv.</param>
    /// <exception cref="InvalidDataException">The file is not part of JobMatch.</exception>
    internal static Stream Open(string package, string file)
    {
        lock (Gate)
        {
            s_isInUse = true;
        }
        return ReplacementOf(file) is { } path ? File.OpenRead(path) : OpenShipped(package, file);
    }

    internal static Stream OpenShipped(string package, string file) =>
        typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"JobMatch.LabourMarket.Reference.{package}.{file}")
            ?? throw new InvalidDataException($"Reference file {package}/{file} is not part of the assembly.");
}
