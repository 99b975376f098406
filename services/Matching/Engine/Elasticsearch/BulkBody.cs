using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using JobMatch.Contracts;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Lines of a bulk request, written as bytes. Source: "Bulk index or delete documents" of the REST API.</summary>
internal sealed class BulkBody : IDisposable
{
    // Vietnamese letters and the quotes of the state inside would be six bytes each, written by us and read by the server.
    private static readonly JsonWriterOptions Plain = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonEncodedText[] CodeNames = Encoded<CodeField>();
    private static readonly JsonEncodedText[] NumberNames = Encoded<NumberField>();

    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly Utf8JsonWriter _json;

    public BulkBody() => _json = new(_bytes, Plain);

    /// <summary>Length so far.</summary>
    public int Bytes => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Stores the document if its version is above the stored one.</summary>
    public void Index(SearchDocument document)
    {
        Action(new(new(document.Id.ToString(), document.Version, "external"), null));
        _json.WriteStartObject();
        _json.WriteString(FieldNames.Id, document.Id);
        _json.WriteNumber(FieldNames.Bucket, StateDigests.BucketOf(document.Id));
        var hash = StateDigests.HashOf(document.Id, document.Version);
        _json.WriteNumber(FieldNames.DigestHigh, hash >> 32);
        _json.WriteNumber(FieldNames.DigestLow, hash & uint.MaxValue);
        _json.WriteStartObject(FieldNames.Text);
        _json.WriteString("title", document.Title.Exact);
        _json.WriteString("title_folded", document.Title.Folded);
        _json.WriteString("body", document.Body.Exact);
        _json.WriteString("body_folded", document.Body.Folded);
        _json.WriteEndObject();
        Codes(document);
        Numbers(document);
        Locations(document);
        RankingKeys(document);
        _json.WriteString(FieldNames.State, document.State);
        _json.WriteEndObject();
        EndLine();
    }

    /// <summary>Removes the document whatever its version.</summary>
    public void Delete(Guid id) => Action(new(null, new(id.ToString(), null, null)));

    public void Dispose() => _json.Dispose();

    private void Action(BulkAction action)
    {
        JsonSerializer.Serialize(_json, action, ServerJson.Default.BulkAction);
        EndLine();
    }

    private void Codes(SearchDocument document)
    {
        _json.WriteStartObject(FieldNames.Codes);
        foreach (var (field, codes) in document.Codes)
        {
            _json.WriteStartArray(CodeNames[(int)field]);
            foreach (var code in codes)
            {
                _json.WriteStringValue(code);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void Numbers(SearchDocument document)
    {
        _json.WriteStartObject(FieldNames.Numbers);
        foreach (var (field, number) in document.Numbers)
        {
            _json.WriteNumber(NumberNames[(int)field], number);
        }

        _json.WriteEndObject();
    }

    private void Locations(SearchDocument document)
    {
        _json.WriteStartArray(FieldNames.Locations);
        foreach (var location in document.Locations)
        {
            _json.WriteStartObject();
            _json.WriteNumber("lat", location.Latitude);
            _json.WriteNumber("lon", location.Longitude);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void RankingKeys(SearchDocument document)
    {
        _json.WriteStartObject(FieldNames.Ranking);
        foreach (var (column, key) in document.RankingKeys())
        {
            _json.WriteString(column, key);
        }

        _json.WriteEndObject();
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _bytes.GetSpan(1)[0] = (byte)'\n';
        _bytes.Advance(1);
    }

    private static JsonEncodedText[] Encoded<TField>()
        where TField : struct, Enum => [.. FieldNames.Of<TField>().Select(name => JsonEncodedText.Encode(name))];
}
