using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>Answers planned requests, each plan once and in order; an unplanned request fails, and fails the test at its end.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> plans = [];
    private readonly List<SentRequest> sent = [];
    private readonly ConcurrentQueue<string> unplanned = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<SentRequest> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    /// <summary>Plans an answer to the next such request, such as "GET /gateway/bot".</summary>
    public ScriptedHttp On(string request, int status, string body = "", params (string Name, string Value)[] headers) => On(request, () =>
    {
        HttpResponseMessage response = new((HttpStatusCode)status) { Content = new StringContent(body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    });

    /// <summary>Plans that the next such request finds no answer.</summary>
    public ScriptedHttp Cuts(string request) =>
        Fails(request, new HttpRequestException(HttpRequestError.ConnectionError, "cut by the script"));

    /// <summary>Plans that the next such request fails like this.</summary>
    public ScriptedHttp Fails(string request, HttpRequestException failure) => On(request, () => throw failure);

    /// <summary>The request with this number, counted from 0, once it was sent.</summary>
    public async Task<SentRequest> SentAsync(int index)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (sent.Count > index)
                {
                    return sent[index];
                }

                next = changed.Task;
            }

            await next.WaitAsync(Patience.Long);
        }
    }

    public void AssertAllPlanned()
    {
        Assert.Empty(unplanned);
        Assert.All(plans, plan => Assert.True(plan.Value.Count == 0, $"{plan.Key} was expected {plan.Value.Count} more time(s)"));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string name = $"{request.Method} {request.RequestUri?.AbsolutePath.Replace("/api/v10", "", StringComparison.Ordinal)}";
        string body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Func<HttpResponseMessage>? answer = null;
        lock (gate)
        {
            if (!plans.TryGetValue(name, out Queue<Func<HttpResponseMessage>>? queue) || !queue.TryDequeue(out answer))
            {
                unplanned.Enqueue(name);
            }

            sent.Add(new SentRequest(
                name,
                body,
                request.Headers.Authorization?.ToString(),
                $"{request.Headers.UserAgent}",
                $"{request.Content?.Headers.ContentType}",
                $"{request.RequestUri?.Query}"));
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return answer?.Invoke() ?? throw new InvalidOperationException($"Unplanned request: {name}");
    }

    private ScriptedHttp On(string request, Func<HttpResponseMessage> answer)
    {
        lock (gate)
        {
            plans.TryAdd(request, new Queue<Func<HttpResponseMessage>>());
            plans[request].Enqueue(answer);
        }

        return this;
    }
}
