using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Templates;

/// <summary>What the help sheet says about the values of a column.</summary>
internal static class FieldHelp
{
    public static string Allowed(FieldDefinition field) => field switch
    {
        { Kind: FieldKind.MultiChoice, Options.Count: > 0 } => $"Một hoặc nhiều trong: {Listed(field)}. Ngăn cách bằng dấu chấm phẩy.",
        { Options.Count: > 0 } => $"Một trong: {Listed(field)}",
        _ => field.Kind switch
        {
            FieldKind.WholeNumber => "Số nguyên",
            FieldKind.Number => "Số",
            FieldKind.Money => "Số tiền bằng đồng, ví dụ 8000000",
            FieldKind.Date => "Ngày/tháng/năm, ví dụ 15/03/2005",
            FieldKind.YesNo => "Có hoặc Không",
            FieldKind.PersonalId => "12 chữ số, giữ cả số 0 ở đầu",
            FieldKind.Phone => "Chữ số, giữ cả số 0 ở đầu",
            FieldKind.TaxCode => "Chữ số, giữ cả số 0 ở đầu",
            FieldKind.Email => "Địa chỉ thư điện tử",
            FieldKind.Place => "Xã/phường, tỉnh/thành phố; tên cũ cũng được",
            FieldKind.Code => "Mã, viết như trong danh mục",
            _ => "Chữ",
        },
    };

    private static string Listed(FieldDefinition field) => string.Join("; ", field.Options);
}
