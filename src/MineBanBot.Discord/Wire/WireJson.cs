using System.Text.Json.Serialization;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Callbacks;
using MineBanBot.Discord.Places;
using MineBanBot.Discord.Receiving;
using MineBanBot.Discord.Registration;
using MineBanBot.Discord.Sending;

namespace MineBanBot.Discord.Wire;

/// <summary>Reads and writes Discord's JSON without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GatewayPayload))]
[JsonSerializable(typeof(SentPayload<long?>), TypeInfoPropertyName = "SentPayloadNullableInt64")]
[JsonSerializable(typeof(SentPayload<IdentifyData>), TypeInfoPropertyName = "SentPayloadIdentifyData")]
[JsonSerializable(typeof(SentPayload<ResumeData>), TypeInfoPropertyName = "SentPayloadResumeData")]
[JsonSerializable(typeof(SentPayload<PresenceData>), TypeInfoPropertyName = "SentPayloadPresenceData")]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(GuildData))]
[JsonSerializable(typeof(GatewayBotData))]
[JsonSerializable(typeof(InteractionData))]
[JsonSerializable(typeof(ErrorData))]
[JsonSerializable(typeof(MessageData))]
[JsonSerializable(typeof(IReadOnlyList<MessageData?>), TypeInfoPropertyName = "MessageDataList")]
[JsonSerializable(typeof(InteractionData.Reference))]
[JsonSerializable(typeof(UserData))]
[JsonSerializable(typeof(ChannelData))]
[JsonSerializable(typeof(GuildRoles))]
[JsonSerializable(typeof(OwnMember))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(ThreadList))]
[JsonSerializable(typeof(Callback<NewMessageBody>), TypeInfoPropertyName = "CallbackNewMessage")]
[JsonSerializable(typeof(Callback<EditedMessageBody>), TypeInfoPropertyName = "CallbackEditedMessage")]
[JsonSerializable(typeof(Callback<DeferralBody>), TypeInfoPropertyName = "CallbackDeferral")]
[JsonSerializable(typeof(Callback<ModalBody>), TypeInfoPropertyName = "CallbackModal")]
[JsonSerializable(typeof(Callback<SuggestionsBody>), TypeInfoPropertyName = "CallbackSuggestions")]
[JsonSerializable(typeof(NewMessageBody))]
[JsonSerializable(typeof(EditedMessageBody))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>), TypeInfoPropertyName = "Commands")]
internal sealed partial class WireJson : JsonSerializerContext;
