using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

internal sealed class RequestLog
{
    private const int Kept = 5000;
    private readonly Queue<RecordedRequest> requests = new();

    public void Add(RecordedRequest request)
    {
        requests.Enqueue(request);
        if (requests.Count > Kept)
        {
            requests.Dequeue();
        }
    }

    public JsonArray ToJson() => requests.Select(request => request.ToJson()).ToJsonArray();

    public void Clear() => requests.Clear();
}
