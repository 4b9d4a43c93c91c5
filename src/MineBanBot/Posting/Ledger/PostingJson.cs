using System.Text.Json.Serialization;

namespace MineBanBot.Posting.Ledger;

/// <summary>Writes and reads bodies without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostingBody))]
internal sealed partial class PostingJson : JsonSerializerContext;
