using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Rest;

/// <summary>What came with a request: JSON, or files with JSON beside them.</summary>
internal sealed record RestBody(JsonNode? Json, IReadOnlyList<UploadedFile> Files, bool IsReadable, bool LacksType)
{
    private static readonly RestBody None = new(null, [], IsReadable: true, LacksType: false);
    private static readonly RestBody Unreadable = None with { IsReadable = false };

    public bool IsTooLarge { get; init; }

    /// <summary>The JSON as it was written.</summary>
    public ReadOnlyMemory<byte> Written { get; init; }

    public static async Task<RestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method))
        {
            return None;
        }

        try
        {
            return request.HasFormContentType ? await ReadFormAsync(request, cancellationToken) : await ReadJsonAsync(request, cancellationToken);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Unreadable with { IsTooLarge = true };
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // A multipart body that ends early, a form with too many parts, a chunk of the wrong length.
            return Unreadable;
        }
    }

    private static async Task<RestBody> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using MemoryStream copy = new();
        await request.Body.CopyToAsync(copy, cancellationToken);
        if (copy.Length == 0)
        {
            return None;
        }

        bool typed = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ?? false;
        byte[] written = copy.ToArray();
        bool readable = JsonText.TryParse(written, out JsonNode? json);
        return new RestBody(json, [], readable, !typed) { Written = written };
    }

    private static async Task<RestBody> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = await request.ReadFormAsync(cancellationToken);
        List<UploadedFile> files = [];
        foreach (IFormFile part in form.Files)
        {
            using MemoryStream copy = new();
            await part.CopyToAsync(copy, cancellationToken);
            files.Add(new UploadedFile(part.Name, part.FileName, part.ContentType ?? "application/octet-stream", copy.ToArray()));
        }

        string? payload = form["payload_json"];
        byte[] written = System.Text.Encoding.UTF8.GetBytes(string.IsNullOrEmpty(payload) ? "{}" : payload);
        bool readable = JsonText.TryParse(written, out JsonNode? json);
        return new RestBody(json, files, readable, LacksType: false) { Written = written };
    }
}
