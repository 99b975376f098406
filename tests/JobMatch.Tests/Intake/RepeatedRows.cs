using System.Text;

namespace JobMatch.Tests.Intake;

/// <summary>A long CSV file that exists only while it is read.</summary>
internal sealed class RepeatedRows(string header, string row, long length) : Stream
{
    private readonly byte[] _header = Encoding.UTF8.GetBytes(header);
    private readonly byte[] _row = Encoding.UTF8.GetBytes(row);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var total = 0;
        while (total < count && Position < Length)
        {
            var part = Position < _header.Length ? _header.AsSpan((int)Position) : _row.AsSpan((int)((Position - _header.Length) % _row.Length));
            var taken = (int)Math.Min(Math.Min(part.Length, count - total), Length - Position);
            part[..taken].CopyTo(buffer.AsSpan(offset + total));
            total += taken;
            Position += taken;
        }

        return total;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
