using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Workers chosen or refused by where they come from. Where the work is, or where a bus starts, is no such choice.</summary>
internal static class RegionWording
{
    private enum Choice
    {
        /// <summary>Only or never: "chỉ tuyển lao động ...", "không nhận ...".</summary>
        Strict,

        /// <summary>Rather: needs a word for origin, because "ưu tiên" stands before many things.</summary>
        Preference,
    }

    private static readonly PhraseTable<Choice> Choices = new(
        ("không tuyển|không nhận|ko nhận|ko tuyển|k nhận|chỉ tuyển|chỉ nhận|từ chối|không tiếp nhận|miễn nhận|miễn|trừ|ngoại trừ", Choice.Strict),
        ("ưu tiên|yêu cầu|cần|tuyển|phải là|phải có|có", Choice.Preference));

    private static readonly PhraseTable<bool> Fillers = new(
        ("hồ sơ|của|có|tại|ở|là|các bạn|bạn|ứng viên|lao động|công nhân|nhân viên|thường trú|tỉnh|thành phố|tp|các tỉnh|đến từ|.|những|:|nam|nữ", true));

    private static readonly PhraseTable<bool> Origins = new(("người|quê|quê quán|quê ở|dân|gốc|hộ khẩu|hk|hktt|hộ khẩu thường trú|người gốc|người quê", true));

    private static readonly PhraseTable<bool> Workers = new(("lao động|công nhân|ứng viên|nhân viên|hồ sơ", true));

    /// <summary>The regions, and the provinces as people name them (the 63 of before July 2025).</summary>
    private static readonly PhraseTable<bool> Places = new(
        ("miền bắc|miền trung|miền nam|miền tây|miền ngoài|phía bắc|phía nam|tây nguyên|tây nam bộ|bắc trung bộ|ngoài bắc|trong nam|địa phương|dân tộc|vùng cao|nơi khác|tỉnh khác|ngoại tỉnh", true),
        ("an giang|bà rịa|vũng tàu|bắc giang|bắc kạn|bạc liêu|bắc ninh|bến tre|bình định|bình dương|bình phước|bình thuận|cà mau|cần thơ|cao bằng|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang|hà nam|hà nội|hà tĩnh|hải dương|hải phòng|hậu giang|hòa bình|hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lâm đồng|lạng sơn|lào cai|long an|nam định|nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|thái nguyên|thanh hóa|thừa thiên huế|huế|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái|hồ chí minh|hcm|tphcm|sài gòn|thanh nghệ tĩnh|thanh nghệ|nghệ tĩnh", true));

    /// <summary>Origin and region in one: "người trung thực" is no such thing.</summary>
    private static readonly PhraseTable<bool> OriginPlaces = new(("người bắc|người nam bộ|người trung bộ|người kinh|người miền ngoài", true));

    /// <summary>Provinces by the number on the plate, as posts refuse their people: Thanh Hóa, Nghệ An, Hà Tĩnh.</summary>
    private static readonly PhraseTable<bool> Plates = new(("36|37|38|36 37|36 37 38|36, 37|36, 37, 38|36 và 37|36/37", true));

    private static readonly PhraseTable<bool> Refusals = new(("không tuyển|không nhận|ko nhận|ko tuyển|k nhận|từ chối|miễn nhận|miễn", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (Refusals.TryMatch(text, i, out _, out var refusal) && Plates.TryMatch(text, i + refusal, out _, out var plates)
                && (i + refusal + plates == text.Count || text[i + refusal + plates].Kind == TokenKind.Sign))
            {
                report(i, i + refusal + plates - 1);
                i += refusal + plates - 1;
            }
            else if (Choices.TryMatch(text, i, out var choice, out var length) && TryReadPlace(text, i + length, choice, out var last))
            {
                report(i, last);
                i = last;
            }
            else if (IsRegistration(text, i, out length) && TryReadPlace(text, i, Choice.Preference, out last))
            {
                report(i, last);
                i = last;
            }
        }
    }

    // "hộ khẩu Hà Nội" alone asks for it; "không cần hộ khẩu" does not.
    private static bool IsRegistration(ScannedText text, int index, out int length) =>
        Origins.TryMatch(text, index, out _, out length) && (text.At(index, "ho", "khau") || text.Is(index, "hktt"))
        && !text.At(index - 2, "khong", "can") && !text.At(index - 3, "khong", "yeu", "cau");

    private static bool TryReadPlace(ScannedText text, int index, Choice choice, out int last)
    {
        last = index;
        var hasOrigin = false;
        var hasWorkers = false;
        for (var step = 0; step < 6; step++)
        {
            if (OriginPlaces.TryMatch(text, index, out _, out var length))
            {
                last = index + length - 1;
                return true;
            }
            if (Places.TryMatch(text, index, out _, out length))
            {
                last = index + length - 1;
                return hasOrigin || (choice == Choice.Strict && hasWorkers);
            }
            if (Origins.TryMatch(text, index, out _, out length))
            {
                // "người dân tộc": the word for origin is then part of the place.
                hasOrigin = true;
            }
            else if (Workers.TryMatch(text, index, out _, out length))
            {
                hasWorkers = true;
            }
            else if (!Fillers.TryMatch(text, index, out _, out length) || (hasWorkers && !hasOrigin && (text.Is(index, "tai") || text.Is(index, "o"))))
            {
                return false;
            }
            index += length;
        }
        return false;
    }
}
