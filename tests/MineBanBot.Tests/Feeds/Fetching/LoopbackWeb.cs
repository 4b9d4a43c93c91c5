using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MineBanBot.Tests.Feeds.Fetching;

/// <summary>A web server on loopback that answers every request with what a test says, and counts them.</summary>
internal sealed class LoopbackWeb : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Func<string, byte[]> answer;
    private readonly bool hangs;

    public LoopbackWeb(Func<string, byte[]> answer, bool hangs = false)
    {
        (this.answer, this.hangs) = (answer, hangs);
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Requests { get; private set; }

    /// <summary>The last request, with its headers.</summary>
    public string Request { get; private set; } = "";

    /// <summary>The address of its front page.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    public TaskCompletionSource Answered { get; } = new();

    public static byte[] Head(string status, params string[] headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    public void Dispose()
    {
        ending.Cancel();
        listener.Dispose();
        ending.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            using TcpClient client = await listener.AcceptTcpClientAsync(ending.Token);
            NetworkStream stream = client.GetStream();
            byte[] buffer = new byte[8192];
            int read = await stream.ReadAsync(buffer, ending.Token);
            Requests++;
            Request = Encoding.ASCII.GetString(buffer, 0, read);
            try
            {
                await stream.WriteAsync(answer(Request.Split(' ')[1]), ending.Token);
                Answered.TrySetResult();
                await Task.Delay(hangs ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, TimeProvider.System, ending.Token);
            }
            catch (IOException)
            {
                // The client went away: it had read enough.
            }
        }
    }
}
