using System.Text.Json.Nodes;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

internal sealed class RequestLog
{
    private const int Kept = 5000;
    private readonly Queue<RecordedRequest> _requests = new();

    public void Add(RecordedRequest request)
    {
        _requests.Enqueue(request);
        if (_requests.Count > Kept)
        {
            _requests.Dequeue();
        }
    }

    public JsonArray ToJson() => _requests.Select(request => request.ToJson()).ToJsonArray();

    public void Clear() => _requests.Clear();
}
