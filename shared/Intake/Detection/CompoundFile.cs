using System.Text;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Detection;

/// <summary>The container of old Office files: which document it holds is told by the names of its streams.</summary>
internal static class CompoundFile
{
    private static readonly byte[] EncryptedPackage = Name("EncryptedPackage");
    private static readonly byte[] Workbook = Name("Workbook");
    private static readonly byte[] OldWorkbook = Name("Book");
    private static readonly byte[] Word = Name("WordDocument");
    private static readonly byte[] PowerPoint = Name("PowerPoint Document");

    public static TableFileKind KindOf(Stream stream, string fileName)
    {
        // Stream names stand in the directory, whose entries are 128 bytes long and aligned to that.
        var found = new HashSet<byte[]>();
        var sector = new byte[4096];
        stream.Position = 0;
        for (int count; (count = stream.ReadAtLeast(sector, sector.Length, throwOnEndOfStream: false)) >= 128;)
        {
            for (var at = 0; at + 128 <= count; at += 128)
            {
                var entry = sector.AsSpan(at, 128);
                foreach (var name in new[] { EncryptedPackage, Workbook, OldWorkbook, Word, PowerPoint })
                {
                    if (entry.StartsWith(name))
                    {
                        found.Add(name);
                    }
                }
            }
        }

        if (found.Contains(EncryptedPackage))
        {
            throw new TableFileException(TableFileFault.Encrypted, EncryptedMessage(fileName));
        }

        return found.Contains(Workbook) || found.Contains(OldWorkbook) ? TableFileKind.Xls
            : throw FileSignature.Wrong(fileName, found.Contains(Word) ? "văn bản Word (DOC)"
                : found.Contains(PowerPoint) ? "bài trình chiếu PowerPoint (PPT)" : "tệp Office không có bảng tính");
    }

    internal static string EncryptedMessage(string fileName) =>
        $"Tệp «{fileName}» được đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc), lưu lại rồi gửi lại.";

    private static byte[] Name(string name) => Encoding.Unicode.GetBytes(name + '\0');
}
