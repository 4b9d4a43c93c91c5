using System.Text.Json;
using System.Text.Json.Serialization;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Digests.Contents;

/// <summary>Dates as YYYY, YYYY-MM or YYYY-MM-DD.</summary>
internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString()) ?? throw new JsonException("A date of a digest is none.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
