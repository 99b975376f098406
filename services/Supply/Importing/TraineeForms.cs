using JobMatch.Intake.Importing;
using JobMatch.Intake.Schemas;

namespace JobMatch.Supply.Importing;

/// <summary>The forms in which schools and offices send people.</summary>
internal static class TraineeForms
{
    private static readonly string[] Qualifications =
        ["Chưa qua đào tạo", "Công nhân kỹ thuật không có bằng", "Chứng chỉ nghề dưới 3 tháng", "Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học"];

    /// <summary>JobMatch's own template.</summary>
    public static KnownForm Template { get; } = new("Mẫu hồ sơ người học của JobMatch", new TableSchema(
    [
        new("ma_nguoi_hoc", "Mã người học", Required: true) { Kind = FieldKind.Code, Example = "HS-001", Aliases = ["Mã học sinh", "Mã sinh viên", "Mã HSSV", "MSSV", "Mã HS"], HelpVi = "Mã do trường đặt, không trùng trong một trường. Gửi lại cùng mã là sửa hồ sơ cũ. Không dùng số căn cước." },
        new("truong", "Trường", Required: true) { Example = "Trường Trung cấp nghề Ví Dụ", Aliases = ["Tên trường", "Cơ sở đào tạo", "Cơ sở GDNN", "Đơn vị đào tạo"] },
        new("ho_ten", "Họ và tên", Required: true) { Sensitive = true, Example = "Nguyễn Văn Ví Dụ", Aliases = ["Họ tên", "Họ, chữ đệm và tên khai sinh"] },
        new("ngay_sinh", "Ngày sinh", Required: true) { Kind = FieldKind.Date, Sensitive = true, Example = "15/08/2006", Aliases = ["Ngày, tháng, năm sinh", "Năm sinh"], HelpVi = "Chỉ dùng để kiểm tra tuổi lao động theo luật, không dùng để xếp hạng." },
        new("chuong_trinh", "Chương trình đào tạo") { Example = "Hàn", Aliases = ["Ngành, nghề đào tạo", "Ngành đào tạo", "Nghề đào tạo", "Ngành nghề", "Ngành/nghề", "Ngành học", "Chuyên ngành", "Mã ngành"], HelpVi = "Tên nghề hoặc mã 7 chữ số." },
        new("cmkt", "Trình độ chuyên môn") { Kind = FieldKind.Choice, Example = "Trung cấp", Options = Qualifications, Aliases = ["Trình độ CMKT", "Trình độ đào tạo", "Trình độ"] },
        new("hoc_van", "Trình độ học vấn") { Example = "Tốt nghiệp THPT", Aliases = ["Học vấn", "Trình độ văn hóa"] },
        new("noi_o", "Nơi ở hiện nay", Required: true) { Kind = FieldKind.Place, Example = "Xã Khánh Cường, tỉnh Quảng Ngãi", Aliases = ["Nơi ở", "Địa chỉ", "Nơi ở hiện tại", "Chỗ ở"], HelpVi = "Xã/phường và tỉnh. Tên cũ (huyện, xã trước 1/7/2025) cũng được." },
        new("viec_mong_muon", "Công việc mong muốn") { Example = "Thợ hàn", Aliases = ["Việc mong muốn", "Nghề mong muốn", "Nguyện vọng", "Vị trí mong muốn"] },
        new("noi_mong_muon", "Nơi làm việc mong muốn") { Kind = FieldKind.Place, IsList = true, Example = "Quảng Ngãi; Đà Nẵng", Aliases = ["Nơi mong muốn làm việc", "Nơi làm việc ưu tiên"], HelpVi = "Nhiều nơi cách nhau bằng dấu chấm phẩy; «Toàn quốc» nếu đi đâu cũng được." },
        new("luong", "Mức lương mong muốn") { Kind = FieldKind.Money, Example = "từ 8 triệu", Aliases = ["Lương mong muốn", "Mức lương"] },
        new("kinh_nghiem", "Kinh nghiệm") { Example = "6 tháng" },
        new("bac_ky_nang", "Bậc kỹ năng nghề") { Aliases = ["Bậc", "Bậc thợ"] },
        new("chung_chi", "Chứng chỉ") { Kind = FieldKind.MultiChoice, Example = "Chứng chỉ hàn 3G", HelpVi = "Nhiều chứng chỉ cách nhau bằng dấu chấm phẩy." },
        new("ky_nang", "Kỹ năng") { Kind = FieldKind.MultiChoice, Example = "hàn hồ quang tay; đọc bản vẽ" },
        new("ngoai_ngu", "Ngoại ngữ") { Example = "Tiếng Anh A2" },
        new("tin_hoc", "Tin học") { Example = "Tin học văn phòng" },
        new("lam_ca", "Nhận làm ca") { Kind = FieldKind.YesNo, Example = "Có", Aliases = ["Làm ca", "Có thể làm ca"] },
        new("hinh_thuc", "Hình thức làm việc") { Kind = FieldKind.Choice, Example = "Toàn thời gian", Options = ["Toàn thời gian", "Bán thời gian"] },
        new("hop_dong", "Loại hợp đồng") { Kind = FieldKind.Choice, Options = ["Không xác định thời hạn", "Xác định thời hạn"] },
        new("san_sang", "Sẵn sàng làm việc từ") { Kind = FieldKind.Date, Example = "01/07/2027", Aliases = ["Sẵn sàng làm việc", "Ngày có thể đi làm", "Ngày tốt nghiệp"] },
        new("thuc_tap", "Doanh nghiệp đã thực tập") { Kind = FieldKind.MultiChoice, Example = "Công ty TNHH May Ví Dụ", Aliases = ["Nơi thực tập", "Đơn vị thực tập", "Công ty thực tập", "Doanh nghiệp thực tập"], HelpVi = "Nhiều doanh nghiệp cách nhau bằng dấu chấm phẩy; «Không» nếu chưa thực tập ở doanh nghiệp nào." },
        new("dat_hang", "Doanh nghiệp đặt hàng đào tạo") { Kind = FieldKind.MultiChoice, Example = "Không", Aliases = ["Đào tạo theo đặt hàng", "Đơn vị đặt hàng đào tạo", "Doanh nghiệp đặt hàng"], HelpVi = "Doanh nghiệp đã ký đặt hàng đào tạo cho người này; «Không» nếu không có." },
        new("dong_y", "Đồng ý giới thiệu việc làm tự động") { Kind = FieldKind.YesNo, Example = "Có", Options = ["Có", "Không"], Aliases = ["Đồng ý"], HelpVi = "«Không»: chỉ cán bộ tư vấn trực tiếp, máy không tự giới thiệu." },
        .. Discarded,
    ]), "Mỗi dòng là một người học. Cột có dấu * là bắt buộc. Chỉ gửi hồ sơ của người đã được thông báo và đồng ý, hoặc thu thập theo nhiệm vụ luật định (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Không gửi số căn cước, dân tộc, tôn giáo, sức khỏe, điện thoại: phiên bản này không lưu.");

    /// <summary>The job seeker's form (structure of Decree 23/2021).</summary>
    public static KnownForm JobSeeker { get; } = new("Phiếu đăng ký tìm việc làm", new TableSchema(
    [
        new("ho_ten", "Họ và tên", Required: true) { Sensitive = true },
        new("so_dinh_danh", "Số CCCD/CMND", Required: true) { Kind = FieldKind.PersonalId, Sensitive = true, Aliases = ["Số CCCD", "Số định danh cá nhân"] },
        new("ngay_sinh", "Ngày sinh", Required: true) { Kind = FieldKind.Date, Sensitive = true },
        new("noi_o", "Nơi ở hiện nay") { Kind = FieldKind.Place },
        new("thuong_tru", "Nơi thường trú") { Kind = FieldKind.Place },
        new("hoc_van", "Trình độ học vấn"),
        new("cmkt", "Trình độ CMKT cao nhất") { Aliases = ["Trình độ CMKT"] },
        new("chuyen_nganh", "Chuyên ngành đào tạo (3 dòng)") { Aliases = ["Chuyên ngành đào tạo"] },
        new("trinh_do_khac", "Trình độ khác 1, 2") { IsList = true, Aliases = ["Trình độ khác 1", "Trình độ khác 2", "Trình độ khác"] },
        new("ky_nang_nghe", "Trình độ kỹ năng nghề (nếu có); Bậc") { Aliases = ["Trình độ kỹ năng nghề", "Bậc"] },
        new("ngoai_ngu", "Ngoại ngữ 1, 2: chứng chỉ, khả năng sử dụng") { Aliases = ["Ngoại ngữ"] },
        new("tin_hoc", "Tin học văn phòng / khác") { Aliases = ["Tin học"] },
        new("ky_nang_mem", "Kỹ năng mềm"),
        new("ten_cong_viec", "Tên công việc") { Aliases = ["Công việc mong muốn"] },
        new("ma_nghe", "Mã nghề cấp 1-4") { Kind = FieldKind.Code },
        new("chuc_vu", "Chức vụ"),
        new("kinh_nghiem", "Kinh nghiệm trong lĩnh vực cần tìm") { Aliases = ["Kinh nghiệm"] },
        new("noi_uu_tien", "Nơi làm việc ưu tiên 1, 2: Tỉnh; Quận/huyện/KCN/KKT") { Kind = FieldKind.Place, IsList = true, Aliases = ["Nơi làm việc ưu tiên 1", "Nơi làm việc ưu tiên 2", "Nơi làm việc ưu tiên"] },
        new("hop_dong", "Loại hợp đồng"),
        new("kha_nang", "Khả năng đáp ứng"),
        new("hinh_thuc", "Hình thức làm việc"),
        new("luong", "Mức lương") { Kind = FieldKind.Money },
        new("san_sang", "Sẵn sàng làm việc"),
        .. Discarded,
        .. new[] { "Loại hình doanh nghiệp", "Mục đích làm việc", "Chế độ phúc lợi", "Hình thức tuyển dụng", "Mô tả công việc", "3. Kinh nghiệm: tên đơn vị, chức vụ, công việc chính, thời gian (tháng/năm - tháng/năm)", "Đã từng làm việc ở nước ngoài tại", "Trình độ CMKT khác + chuyên ngành" }
            .Select((label, index) => new FieldDefinition($"khac_{index + 1}", label) { Discard = true, IsUnusedYet = true }),
    ]));

    /// <summary>Mẫu 01 of Circular 01/2022/TT-BLĐTBXH, with the province's extension 01a.</summary>
    public static KnownForm Mau01 { get; } = new("Mẫu số 01 – Thông tư 01/2022/TT-BLĐTBXH", new TableSchema(
    [
        new("ho_ten", "1. Họ, chữ đệm và tên khai sinh", Required: true) { Sensitive = true, Aliases = ["Họ và tên"] },
        new("ngay_sinh", "2. Ngày, tháng, năm sinh", Required: true) { Kind = FieldKind.Date, Sensitive = true, Aliases = ["Ngày sinh"] },
        new("so_dinh_danh", "4. Số CCCD/CMND (mã số định danh)", Required: true) { Kind = FieldKind.PersonalId, Sensitive = true, Aliases = ["Số CCCD/CMND", "Mã số định danh"] },
        new("thuong_tru", "6. Nơi đăng ký thường trú", Required: true) { Kind = FieldKind.Place, Aliases = ["Nơi thường trú", "Thường trú"] },
        new("noi_o", "7. Nơi ở hiện tại (nếu khác)") { Kind = FieldKind.Place, Aliases = ["Nơi ở hiện tại"] },
        new("gdpt", "9. Trình độ giáo dục phổ thông cao nhất") { Aliases = ["Trình độ giáo dục phổ thông"] },
        new("cmkt", "10. Trình độ chuyên môn kỹ thuật cao nhất") { Aliases = ["Trình độ CMKT", "Trình độ chuyên môn kỹ thuật"] },
        new("chuyen_nganh", "10.1 Chuyên ngành đào tạo"),
        new("hdkt", "11. Tình trạng tham gia hoạt động kinh tế"),
        new("cong_viec", "12.2 Công việc cụ thể đang làm"),
        new("that_nghiep", "13. Người thất nghiệp"),
        new("tim_viec_trong_nuoc", "Việc làm trong tỉnh, trong nước: ngành nghề"),
        new("dong_y", "Đồng ý cho sử dụng thông tin cá nhân để kết nối việc làm, học nghề") { Kind = FieldKind.YesNo },
        .. Discarded,
        .. new[] { "7.1 Khu vực", "12.1 Vị thế việc làm", "12.3 Nơi làm việc (tên, loại hình, địa chỉ); tham gia BHXH; hợp đồng lao động (loại, ngày bắt đầu)", "13.1 Thời gian thất nghiệp", "11. Nhu cầu tìm kiếm việc làm", "Đi làm việc ở nước ngoài: thị trường", "12. Nhu cầu học nghề: ngành, nghề", "Trình độ muốn học" }
            .Select((label, index) => new FieldDefinition($"khac_{index + 1}", label) { Discard = true, IsUnusedYet = true }),
    ]));

    /// <summary>Recognised and never kept: matching has no purpose for them (Law 91/2025, article 25), and several are
    /// sensitive (Decree 356/2025, article 4). Where one works, in or out of doors, is no such fact, only not used yet.</summary>
    private static IEnumerable<FieldDefinition> Discarded =>
    [
        new("gioi_tinh", "Giới tính") { Discard = true, Aliases = ["3. Giới tính"] },
        new("dan_toc", "Dân tộc") { Discard = true },
        new("ton_giao", "Tôn giáo") { Discard = true },
        new("ma_bhxh", "Mã số BHXH") { Discard = true },
        new("dien_thoai", "Số điện thoại") { Discard = true, Aliases = ["5. Số điện thoại", "Điện thoại", "SĐT"] },
        new("email", "Email") { Discard = true },
        new("lien_he_khac", "Liên hệ khác") { Discard = true },
        new("doi_tuong_uu_tien", "Đối tượng ưu tiên") { Discard = true, Aliases = ["8. Đối tượng ưu tiên (nếu có)"] },
        new("ly_do_khong_tham_gia", "Lý do không tham gia") { Discard = true, Aliases = ["11. Lý do không tham gia"] },
        new("dk_noi_lam_viec", "Nơi làm việc") { Discard = true, IsUnusedYet = true },
        new("dk_trong_luong", "Trọng lượng nâng") { Discard = true },
        new("dk_dung_di_lai", "Đứng hoặc đi lại") { Discard = true },
        new("dk_nghe_noi", "Nghe nói") { Discard = true },
        new("dk_thi_luc", "Thị lực") { Discard = true },
        new("dk_thao_tac_tay", "Thao tác bằng tay") { Discard = true },
        new("dk_dung_2_tay", "Dùng 2 tay") { Discard = true },
    ];
}
