using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Delimited;

/// <summary>Rows of delimited text.</summary>
internal sealed class DelimitedSource(RecordReader records) : RowSource
{
    public override int Width => records.Count;

    public override bool Read()
    {
        if (!records.Read())
        {
            return false;
        }

        Row++;
        Fault = records.Damage == RecordDamage.None ? null : FaultOf(records.Damage, records.DamagedField);
        return true;
    }

    public override bool IsBlank(int column) => records.Raw(column).IsWhiteSpace();

    public override Cell CellAt(int column)
    {
        var raw = records.Raw(column);
        if (raw.IsEmpty)
        {
            return default;
        }

        var text = new string(raw);
        return CellText.Read(records.IsEscaped(column) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
    }

    public override void Dispose() => records.Dispose();

    private static RowFault FaultOf(RecordDamage damage, int field) => damage switch
    {
        RecordDamage.UnclosedQuote => new(field, "", "một ô mở bằng dấu ngoặc kép (\") phải được đóng lại",
            "xoá dấu ngoặc kép thừa hoặc thêm dấu đóng ở cuối ô"),
        RecordDamage.TextAfterQuote => new(field, "", "sau dấu ngoặc kép (\") đóng ô phải là dấu ngăn cách cột",
            "xoá dấu ngoặc kép, hoặc viết hai lần (\"\") khi nó thuộc nội dung ô"),
        _ => new(null, "", "dòng quá dài, không thể là một dòng của bảng", "kiểm tra xem tệp có bị hỏng ở dòng này không"),
    };
}
