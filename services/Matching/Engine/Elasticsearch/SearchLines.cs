using System.Text;
using System.Text.Json.Nodes;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Writes several searches of one index as the body of a request to <c>_msearch</c>.</summary>
internal static class SearchLines
{
    /// <summary>Each search is answered whole or is an error.</summary>
    private const string Header = """{"allow_partial_search_results":false}""";

    public static byte[] Of(IEnumerable<JsonObject> bodies)
    {
        var lines = new StringBuilder();
        foreach (var body in bodies)
        {
            lines.Append(Header).Append('\n').Append(body.ToJsonString()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
