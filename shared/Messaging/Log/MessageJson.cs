using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
}
