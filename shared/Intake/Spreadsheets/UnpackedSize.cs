using System.IO.Compression;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>Refuses archives that would unpack to more than memory and time allow.</summary>
internal static class UnpackedSize
{
    // Implementation note: the sizes are those the archive declares. That is enough, because ZipArchiveEntry never gives out
    // more bytes than its entry declares.
    public static void Check(Stream stream, string fileName, TableFileOptions options)
    {
        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var total = zip.Entries.Sum(entry => entry.Length);
        var sharedText = zip.Entries.Where(entry => entry.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length);
        if (total > options.MaxUnpackedBytes || sharedText > options.MaxSharedTextBytes)
        {
            throw new TableFileException(TableFileFault.TooLarge,
                $"Tệp «{fileName}» sau khi giải nén lớn hơn mức cho phép ({options.MaxUnpackedBytes >> 20} MB, "
                + $"trong đó phần chữ {options.MaxSharedTextBytes >> 20} MB). Hãy lưu lại dạng CSV UTF-8 hoặc chia thành nhiều tệp.");
        }
    }
}
