using JobMatch.Host.Running;

namespace JobMatch.Host.Commands;

/// <summary>A command cannot run; the message is Vietnamese and says what to do. Exit code 2.</summary>
internal sealed class CommandException(string message) : Exception(message)
{
    public static CommandException FolderInUse(DataFolder folder) => new(
        $"Thư mục dữ liệu «{folder.Path}» đang do một tiến trình JobMatch khác dùng."
        + (folder.ServedAt is { } address
            ? $" Dừng tiến trình đó rồi chạy lại; riêng tệp cần nhập thì có thể gửi ngay trên trang {address}/nhap-lieu."
            : " Hãy đợi tiến trình đó xong hoặc dùng thư mục khác (--data)."));
}
