using System.Globalization;
using System.Threading.Channels;
using JobMatch.Contracts.Intake;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Intake.Importing;

/// <summary>Files that were sent and are not imported yet: kept on disk, outside anything that is served, and deleted
/// after their import, because they hold personal data.</summary>
/// <param name="directory">The service's own: whatever else lies in it is deleted at start.</param>
internal sealed class IncomingFiles<TContext>(string directory)
    where TContext : DbContext
{
    /// <summary>Imports waiting for the runner.</summary>
    public Channel<Guid> Queue { get; } = Channel.CreateUnbounded<Guid>();

    /// <exception cref="FileTooLargeException">The file is larger than the limit; nothing is kept of it.</exception>
    public async Task KeepAsync(Guid id, Stream file, string fileName, int maxMegabytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var (path, left) = (PathOf(id), maxMegabytes * 1024L * 1024L);
        try
        {
            await using var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            var buffer = new byte[1 << 16];
            int read;
            while ((read = await file.ReadAsync(buffer, cancellation)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    throw new FileTooLargeException(string.Create(CultureInfo.InvariantCulture,
                        $"Tệp «{fileName}» lớn hơn giới hạn {maxMegabytes} MB. Hãy chia tệp thành nhiều phần nhỏ hơn rồi gửi lại."));
                }

                await kept.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            kept.Flush(flushToDisk: true);
        }
        catch
        {
            Delete(id);
            throw;
        }
    }

    public Stream Open(Guid id) => new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    public void Delete(Guid id) => File.Delete(PathOf(id));

    /// <summary>Deletes what belongs to none of these imports.</summary>
    public void DeleteAllBut(IEnumerable<Guid> ids)
    {
        if (Directory.Exists(directory))
        {
            foreach (var path in Directory.GetFiles(directory).Except(ids.Select(PathOf)))
            {
                File.Delete(path);
            }
        }
    }

    private string PathOf(Guid id) => Path.Combine(directory, $"{id:N}.incoming");
}
