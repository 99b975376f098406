using JobMatch.Intake.Importing;
using JobMatch.Intake.Schemas;

namespace JobMatch.Demand.Importing;

/// <summary>The forms in which employers state their demand.</summary>
internal static class VacancyForms
{
    private static readonly string[] Qualifications =
        ["Không yêu cầu", "Chưa qua đào tạo", "Công nhân kỹ thuật không có bằng", "Chứng chỉ nghề dưới 3 tháng", "Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học"];

    /// <summary>JobMatch's own template; its aliases also take the columns of Mẫu 03a/PL1 of Decree 23/2021.</summary>
    public static KnownForm Template { get; } = new("Mẫu nhu cầu tuyển dụng của JobMatch", new TableSchema(
    [
        new("ma_tin", "Mã tin tuyển dụng", Required: true) { Kind = FieldKind.Code, Example = "TD-001", Aliases = ["Mã tin", "Mã việc làm", "Mã vị trí"], HelpVi = "Mã do doanh nghiệp tự đặt, không trùng trong một doanh nghiệp. Gửi lại cùng mã là sửa tin cũ." },
        new("doanh_nghiep", "Doanh nghiệp", Required: true) { Example = "Công ty TNHH May Ví Dụ", Aliases = ["Tên doanh nghiệp", "Tên người sử dụng lao động", "Đơn vị tuyển dụng", "Công ty", "Nhà tuyển dụng"] },
        new("ma_so_thue", "Mã số thuế") { Kind = FieldKind.TaxCode, Aliases = ["MST", "Mã số doanh nghiệp", "ma_so"], HelpVi = "Giúp nhận ra cùng một doanh nghiệp khi tên viết khác nhau." },
        new("ten_cong_viec", "Tên công việc", Required: true) { Example = "Công nhân may công nghiệp", Aliases = ["Vị trí tuyển dụng", "Vị trí", "Chức danh", "Tên việc làm", "Công việc"] },
        new("ma_nghe", "Mã nghề (VSCO)") { Kind = FieldKind.Code, Example = "8153", Aliases = ["Mã nghề", "Mã nghề cấp 1, 2, 3, 4 (VSCO)", "Mã nghề cấp 4"], HelpVi = "Mã 1 đến 4 chữ số theo Danh mục nghề nghiệp Việt Nam; để trống nếu không biết." },
        new("so_luong", "Số lượng tuyển", Required: true) { Kind = FieldKind.WholeNumber, Example = "20", Aliases = ["Số lượng", "Số người cần tuyển", "Chỉ tiêu"] },
        new("noi_lam_viec", "Nơi làm việc", Required: true) { Kind = FieldKind.Place, Example = "Phường Đức Phổ, tỉnh Quảng Ngãi", Aliases = ["Địa điểm làm việc", "Nơi làm việc dự kiến", "Địa điểm"], HelpVi = "Xã/phường và tỉnh. Tên cũ (huyện, xã trước 1/7/2025) cũng được." },
        new("luong", "Mức lương") { Kind = FieldKind.Money, Example = "7-9 triệu", Aliases = ["Lương", "Tiền lương", "Thu nhập"], HelpVi = "Viết như thường viết: «7-9 triệu», «từ 8tr», «25k/giờ», «thỏa thuận»." },
        new("cmkt", "Trình độ chuyên môn") { Kind = FieldKind.Choice, Example = "Sơ cấp", Options = Qualifications, Aliases = ["Trình độ CMKT", "Trình độ chuyên môn kỹ thuật", "Trình độ"] },
        new("hoc_van", "Trình độ học vấn") { Example = "Tốt nghiệp THCS", Aliases = ["Học vấn", "Trình độ văn hóa"] },
        new("chuyen_nganh", "Chuyên ngành đào tạo") { Aliases = ["Chuyên ngành"] },
        new("kinh_nghiem", "Kinh nghiệm") { Example = "Không yêu cầu", Aliases = ["Yêu cầu kinh nghiệm"] },
        new("bac_ky_nang", "Bậc kỹ năng nghề") { Aliases = ["Bậc", "Bậc thợ", "Trình độ kỹ năng nghề"] },
        new("chung_chi", "Chứng chỉ") { Kind = FieldKind.MultiChoice, Aliases = ["Chứng chỉ yêu cầu", "Trình độ khác 1, 2"], HelpVi = "Nhiều chứng chỉ cách nhau bằng dấu chấm phẩy." },
        new("ky_nang", "Kỹ năng") { Kind = FieldKind.MultiChoice, Example = "may máy 1 kim; đọc rập", Aliases = ["Kỹ năng yêu cầu"] },
        new("ngoai_ngu", "Ngoại ngữ") { Aliases = ["Ngoại ngữ 1, 2: tên, chứng chỉ, khả năng sử dụng"] },
        new("tin_hoc", "Tin học") { Aliases = ["Tin học văn phòng / khác + khả năng sử dụng"] },
        new("hinh_thuc", "Hình thức làm việc") { Kind = FieldKind.Choice, Example = "Toàn thời gian", Options = ["Toàn thời gian", "Bán thời gian"] },
        new("lam_ca", "Làm ca") { Kind = FieldKind.YesNo, Example = "Không", Aliases = ["Ca làm việc", "Yêu cầu thêm"] },
        new("hop_dong", "Loại hợp đồng") { Kind = FieldKind.Choice, Example = "Xác định thời hạn từ 12 tháng đến 36 tháng", Options = ["Không xác định thời hạn", "Xác định thời hạn dưới 12 tháng", "Xác định thời hạn từ 12 tháng đến 36 tháng"], Aliases = ["Loại hợp đồng LĐ"] },
        new("phuc_loi", "Phúc lợi") { Kind = FieldKind.MultiChoice, Example = "Xe đưa đón; Ăn 1 bữa", Aliases = ["Chế độ phúc lợi"] },
        new("ngay_bat_dau", "Ngày bắt đầu") { Kind = FieldKind.Date, Example = "01/02/2027", Aliases = ["Ngày đi làm", "Ngày bắt đầu làm việc"] },
        new("han_tuyen", "Hạn tuyển") { Kind = FieldKind.Date, Example = "31/12/2027", Aliases = ["Thời hạn tuyển dụng", "Hạn nộp hồ sơ", "Hạn nộp", "thoi_han"] },
        new("truong_lien_ket", "Trường liên kết") { Kind = FieldKind.MultiChoice, Example = "Trường Trung cấp nghề Ví Dụ", Aliases = ["Trường hợp tác", "Trường đối tác", "Cơ sở đào tạo liên kết"], HelpVi = "Trường có thỏa thuận hợp tác với doanh nghiệp; nhiều trường cách nhau bằng dấu chấm phẩy." },
        new("mo_ta", "Mô tả công việc") { Kind = FieldKind.LongText, Aliases = ["Mô tả"] },
        .. Discarded,
    ]), "Mỗi dòng là một tin tuyển dụng. Cột có dấu * là bắt buộc. Không ghi yêu cầu về giới tính, tuổi, ngoại hình: Bộ luật Lao động cấm phân biệt đối xử.");

    /// <summary>Mẫu 02 of Circular 01/2022/TT-BLĐTBXH as a table: a row for each employer and occupation group.</summary>
    public static KnownForm Mau02 { get; } = new("Mẫu số 02 – Thông tư 01/2022/TT-BLĐTBXH", new TableSchema(
    [
        new("ten", "Tên người sử dụng lao động", Required: true) { Aliases = ["Tên doanh nghiệp", "Doanh nghiệp"] },
        new("ma_so", "Mã số đăng ký kinh doanh/Mã số thuế/CCCD/CMND", Required: true) { Kind = FieldKind.TaxCode, Aliases = ["Mã số thuế", "Mã số đăng ký kinh doanh"] },
        new("loai_hinh", "Loại hình"),
        new("dia_chi", "Địa chỉ: Tỉnh, Huyện, Xã, địa chỉ cụ thể", Required: true) { Kind = FieldKind.Place, Aliases = ["Địa chỉ"] },
        new("kcn_kkt", "KCN/KKT (đánh dấu và ghi tên)"),
        new("nganh", "Ngành sản xuất - kinh doanh chính (VSIC cấp 1)"),
        new("san_pham", "Mặt hàng/sản phẩm dịch vụ chính"),
        new("quy_mo", "2. Quy mô lao động (người)"),
        new("tong_tuyen_6_thang", "3. Số lao động tuyển dụng 6 tháng tới") { Kind = FieldKind.WholeNumber },
        new("ma_nghe_cap_2", "Mã nghề cấp 2", Required: true) { Kind = FieldKind.Code, Aliases = ["Mã nghề", "4. Nhu cầu tuyển dụng theo mã nghề cấp 2", "theo_nghe"] },
        new("so_luong", "Số lượng", Required: true) { Kind = FieldKind.WholeNumber, Aliases = ["Số lượng tuyển"] },
        new("trong_do_nu", "Trong đó nữ") { Kind = FieldKind.WholeNumber },
        .. Discarded,
    ]));

    /// <summary>Contact data of a person: recognised and not kept, because nothing may show or use it before there is sign-in.</summary>
    private static IEnumerable<FieldDefinition> Discarded =>
    [
        new("dien_thoai", "Số điện thoại") { Discard = true, Aliases = ["Điện thoại", "SĐT", "lh_dt"] },
        new("email", "Email") { Discard = true, Aliases = ["lh_email"] },
        new("nguoi_lien_he", "Người liên hệ") { Discard = true, Aliases = ["Người liên hệ: Họ và tên", "lh_ho_ten"] },
    ];
}
