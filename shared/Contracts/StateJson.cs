using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobMatch.Contracts;

/// <summary>A state as its owner wrote it: JSON that is handed on as it is, and read only where somebody needs what it says.</summary>
/// <remarks>In a message it stands as an object, not as a string, so the message looks as if it carried the state itself.</remarks>
/// <param name="Text">The state as one JSON object.</param>
[JsonConverter(typeof(StateJsonConverter))]
public readonly record struct StateJson(string Text);

/// <summary>Writes the text as it is and takes it out of a message as it stands there.</summary>
internal sealed class StateJsonConverter : JsonConverter<StateJson>
{
    public override StateJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var state = JsonDocument.ParseValue(ref reader);
        return new(state.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, StateJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Text, skipInputValidation: true);
}
