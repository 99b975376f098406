using System.Text.Json;
using JobMatch.Messaging.Log;

namespace JobMatch.Host.Commands;

/// <summary>Answers as JSON on standard output, and nothing else there.</summary>
internal static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new(MessageJson.Options) { WriteIndented = true };

    public static void Write<T>(T document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Options));

    /// <summary>A document with one list, written as it is read: <c>{"name":[…]}</c>.</summary>
    public static async Task WriteListAsync<T>(string name, IAsyncEnumerable<T> items)
    {
        await Console.Out.WriteAsync($"{{\"{name}\":[");
        var isFirst = true;
        await foreach (var item in items)
        {
            await Console.Out.WriteAsync(isFirst ? "\n" : ",\n");
            await Console.Out.WriteAsync(JsonSerializer.Serialize(item, MessageJson.Options));
            isFirst = false;
        }

        await Console.Out.WriteLineAsync("\n]}");
    }
}
