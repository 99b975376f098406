using JobMatch.Contracts.Matching;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Why the search server did not do what it was asked.</summary>
internal enum ServerFault
{
    /// <summary>No node answered in time.</summary>
    Unreachable,

    /// <summary>The certificate is not the one that was pinned or is not trusted.</summary>
    Certificate,

    /// <summary>The key or user is unknown or may not do this.</summary>
    Refused,

    /// <summary>Too much to do (429), also after several attempts.</summary>
    Busy,

    /// <summary>The index takes no writes: as a rule because the server's disk is full.</summary>
    Blocked,

    /// <summary>There is no such index or alias.</summary>
    Missing,

    /// <summary>A version or product that is not supported.</summary>
    Unsupported,

    /// <summary>Any other answer that was not expected.</summary>
    Unexpected,
}

/// <summary>The search server could not do what it was asked. The message is Vietnamese and holds nothing out of documents.</summary>
internal sealed class ElasticsearchException(ServerFault fault, string message, Exception? inner = null)
    : IndexUnavailableException(message, inner)
{
    public ServerFault Fault { get; } = fault;

    public static ElasticsearchException Unreachable(Exception inner) => new(
        ServerFault.Unreachable, $"Không nút nào của máy chủ tìm kiếm trả lời: {inner.Message}", inner);

    public static ElasticsearchException WrongCertificate(Exception inner) => new(
        ServerFault.Certificate,
        "Chứng chỉ của máy chủ tìm kiếm không đúng với dấu vân tay đã khai (Search:Elasticsearch:Fingerprint) hoặc không được máy này "
        + "tin cậy. JobMatch không kết nối khi chưa xác minh được máy chủ.", inner);

    /// <param name="status">HTTP status.</param>
    /// <param name="error">What the body said; null when it was not understood.</param>
    public static ElasticsearchException Of(int status, ServerError? error) => (status, error?.Type) switch
    {
        (_, "cluster_block_exception") => new(ServerFault.Blocked, BlockedMessage),
        (401, _) => new(ServerFault.Refused,
            "Máy chủ tìm kiếm không nhận khóa API hoặc mật khẩu: sai, hết hạn hoặc đã bị thu hồi (Search:Elasticsearch:ApiKey, User, Password)."),
        (403, _) => new(ServerFault.Refused,
            "Khóa API hoặc người dùng của máy chủ tìm kiếm thiếu quyền; xem danh sách quyền trong README."),
        (404, _) => new(ServerFault.Missing, "Máy chủ tìm kiếm không có chỉ mục của JobMatch."),
        (429 or 503, _) => new(ServerFault.Busy, $"Máy chủ tìm kiếm quá tải (mã {status})."),
        _ => new(ServerFault.Unexpected, $"Máy chủ tìm kiếm báo lỗi {status} ({error?.Type ?? "không rõ"})."),
    };

    public const string BlockedMessage =
        "Máy chủ tìm kiếm đang khóa ghi chỉ mục, thường vì đĩa đầy. Hãy giải phóng đĩa; JobMatch tự ghi tiếp khi máy chủ cho ghi.";
}

/// <summary>Some documents do not fit the index; all others were stored.</summary>
/// <param name="stored">The documents that were stored.</param>
/// <param name="refused">The documents that were not.</param>
internal sealed class DocumentsRefusedException(IReadOnlyList<SearchDocument> stored, IReadOnlyList<RefusedDocument> refused) : Exception(
    $"Máy chủ tìm kiếm không nhận {refused.Count} hồ sơ: {string.Join("; ", refused.Take(MostNamed).Select(document => document.ToString()))}"
    + $"{(refused.Count > MostNamed ? "; …" : "")}. Ánh xạ của chỉ mục khác với JobMatch: hãy chạy lệnh reindex.")
{
    private const int MostNamed = 10;

    public IReadOnlyList<SearchDocument> Stored { get; } = stored;

    public IReadOnlyList<RefusedDocument> Refused { get; } = refused;
}

/// <summary>A document that the server did not store.</summary>
/// <param name="Id">Which.</param>
/// <param name="Field">The field that does not fit; null when the server did not say.</param>
/// <param name="Error">The server's name of the error.</param>
internal sealed record RefusedDocument(Guid Id, string? Field, string Error)
{
    public override string ToString() => $"{Id} (trường {Field ?? "không rõ"}, {Error})";
}
