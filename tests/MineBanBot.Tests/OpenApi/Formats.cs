using System.Globalization;
using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

/// <summary>The formats that the description names. Each looks at its own kind of value and lets all others pass.</summary>
internal static class Formats
{
    // attachment:// means a file of the same request (https://discord.com/developers/docs/reference#uploading-files).
    private static readonly string[] Schemes = ["http", "https", "ws", "wss", "attachment", "discord"];

    public static bool Fits(string format, JsonElement value) => format switch
    {
        "int32" => value.ValueKind != JsonValueKind.Number || value.GetDouble() is >= int.MinValue and <= int.MaxValue,
        "int64" => value.ValueKind != JsonValueKind.Number || value.TryGetInt64(out _),
        "double" => value.ValueKind != JsonValueKind.Number || double.IsFinite(value.GetDouble()),
        "date-time" => value.ValueKind != JsonValueKind.String || value.TryGetDateTimeOffset(out _),
        "uri" => Limits.Text(value) is not { } text || (Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && Schemes.Contains(uri.Scheme)),
        "snowflake" => Limits.Text(value) is not { } text || ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),

        // Its length stands beside it.
        "nonce" => true,
        _ => throw new NotSupportedException($"The description uses the format {format}, which is not checked."),
    };
}
