using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JobMatch.Contracts;

namespace JobMatch.Messaging.Log;

/// <summary>How states and messages are written as JSON everywhere in JobMatch.</summary>
public static class MessageJson
{
    /// <summary>camelCase, enums as words, Vietnamese letters as they are.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes a state as it is stored, published and indexed.</summary>
    public static StateJson Write<TState>(TState state) => new(JsonSerializer.Serialize(state, Options));

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    public static TState Read<TState>(StateJson state) => JsonSerializer.Deserialize<TState>(state.Text, Options)!;
}
