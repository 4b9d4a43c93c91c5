using System.Diagnostics;
using System.Text.Json;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Cli.Searching;

/// <summary>Answers the objects {"id","query"} of a batch.</summary>
internal sealed class SearchBatch(KnowledgeIndex index, SearchQuery like)
{
    /// <summary>The line that answers one, or why there is none.</summary>
    public (string? Line, string? Fault) Answer(JsonElement asked)
    {
        if (asked.ValueKind != JsonValueKind.Object || !asked.TryGetProperty("id", out JsonElement id)
            || !asked.TryGetProperty("query", out JsonElement text) || text.ValueKind != JsonValueKind.String)
        {
            return (null, "An object with \"id\" and \"query\" is needed.");
        }

        SearchQuery query = like with { Text = text.GetString()! };
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<Match> hits = index.Now.Search(query);
        return (SearchJson.BatchLine(id, hits, Stopwatch.GetElapsedTime(start)), null);
    }
}
