using JobMatch.Host.Running;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>serve</c>: runs until it is stopped.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(string dataDirectory, int port, CancellationToken cancellation)
    {
        using var folder = DataFolder.Open(dataDirectory);
        if (!folder.IsOurs)
        {
            throw CommandException.FolderInUse(folder);
        }

        await using var app = WebHost.Build(folder.Path, port);
        var address = await WebHost.StartAsync(app, port, cancellation);
        folder.Announce(address);
        await WriteAddressAsync(address, folder);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }

    public static async Task WriteAddressAsync(string address, DataFolder folder)
    {
        await Console.Out.WriteLineAsync($"Trang web: {address} (chỉ mở được trên máy này vì chưa có đăng nhập; dữ liệu ở {folder.Path})");
        await Console.Out.WriteLineAsync("Nhấn Ctrl+C để dừng.");
    }
}
