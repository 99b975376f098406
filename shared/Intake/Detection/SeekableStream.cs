using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Detection;

/// <summary>A stream that can be read twice, and is not larger than allowed.</summary>
internal sealed class SeekableStream : IDisposable
{
    private readonly bool _owned;

    private SeekableStream(Stream stream, bool owned)
    {
        Stream = stream;
        _owned = owned;
    }

    public Stream Stream { get; }

    /// <exception cref="TableFileException">Empty or too large.</exception>
    public static SeekableStream Over(Stream stream, string fileName, long maxBytes)
    {
        var seekable = stream.CanSeek ? new SeekableStream(stream, owned: false) : new(Spool(stream, fileName, maxBytes), owned: true);
        var length = seekable.Stream.Length;
        if (length > 0 && length <= maxBytes)
        {
            return seekable;
        }

        seekable.Dispose();
        throw length == 0
            ? new TableFileException(TableFileFault.Empty, $"Tệp «{fileName}» trống, không có nội dung nào. Hãy kiểm tra lại tệp rồi gửi lại.")
            : TooLarge(fileName, maxBytes);
    }

    public void Dispose()
    {
        if (_owned)
        {
            Stream.Dispose();
        }
    }

    private static FileStream Spool(Stream stream, string fileName, long maxBytes)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
            1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                file.Write(buffer, 0, read);
                if (file.Length > maxBytes)
                {
                    throw TooLarge(fileName, maxBytes);
                }
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static TableFileException TooLarge(string fileName, long maxBytes) => new(
        TableFileFault.TooLarge,
        $"Tệp «{fileName}» lớn hơn mức cho phép là {Size(maxBytes)}. Hãy chia tệp thành nhiều phần rồi gửi từng phần.");

    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : $"{bytes} byte";
}
