using System.Text.Json.Serialization;

using MineBanBot.Posting.Delivering;

namespace MineBanBot.Posting.Ledger;

/// <summary>Writes and reads bodies without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostingBody))]
[JsonSerializable(typeof(Delivery))]
internal sealed partial class PostingJson : JsonSerializerContext;
