using System.Text.Json.Serialization;

namespace MineBanBot.Digests.Contents;

/// <summary>Writes and reads digests without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(PartialDateConverter)])]
[JsonSerializable(typeof(Digest))]
internal sealed partial class DigestJson : JsonSerializerContext;
