using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Control;

internal static class ControlCall
{
    /// <summary>Refuses members that are there and no text: read as absent, they would mean what the caller did not.</summary>
    public static void CheckTexts(JsonObject request, params string[] names)
    {
        if (names.FirstOrDefault(name => request[name] is { } given && given.AsText() is null) is { } wrong)
        {
            throw new BadControlRequestException($"{wrong} must be a text.");
        }
    }

    public static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        using MemoryStream copy = new();
        try
        {
            await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
        }
        catch (BadHttpRequestException fault)
        {
            throw new BadControlRequestException(
                fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is too large." : "The body could not be read.");
        }

        return copy.Length == 0 ? []
            : JsonText.TryParse(copy.GetBuffer().AsSpan(0, (int)copy.Length), out JsonNode? node) && node is JsonObject request ? request
            : throw new BadControlRequestException("The body must be a JSON object.");
    }
}
