using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

using MineBanBot.Sandbox.Commands;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response
internal sealed class CallbackRoutes(SandboxState state, MessageWriter writer)
{
    private const int Reply = 4, DeferredReply = 5, DeferredUpdate = 6, Update = 7, Choices = 8, Modal = 9;

    public IEnumerable<RestRoute> All => [Route];

    // No bucket: such headers on this route stall clients, and Discord's does not count against the global limit.
    private RestRoute Route =>
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", RestAccess.InteractionToken, Respond) { HasBucket = false };

    /// <summary>The answer that a bot's own endpoint gave, taken as a callback.</summary>
    public RestAnswer Respond(Interaction interaction, JsonObject callback)
    {
        RouteValueDictionary values = new() { ["interaction_id"] = interaction.Id.ToString(), ["interaction_token"] = interaction.Token };
        return Respond(new RestCall(null, values, QueryCollection.Empty, callback, [], Route));
    }

    private RestAnswer Respond(RestCall call)
    {
        Interaction? interaction = state.Interactions.Find(call.Id("interaction_id"), call.Text("interaction_token"));
        if (interaction is { Response: FirstResponse.TimedOut, WasDelivered: true })
        {
            Breach(call, "late_response", "The first response came more than 3 seconds after the interaction.");
        }

        if (interaction is null || interaction.Response is FirstResponse.TimedOut)
        {
            return RestAnswer.UnknownInteraction;
        }

        if (interaction.Response is not null)
        {
            if (!interaction.HasLostAnswer)
            {
                Breach(call, "double_response", "An interaction was answered a second time.");
            }

            return RestAnswer.AlreadyAcknowledged;
        }

        long type = call.Form.Whole("type") ?? 0;
        JsonObject data = call.Form.Fields("data") ?? [];
        if (Refuse(call, interaction, type, data) is { } refusal)
        {
            return refusal;
        }

        FirstResponse response = Play(call, interaction, type, data);
        interaction.Respond(response, state.Time.GetTimestamp());
        return call.Asks("with_response") ? RestAnswer.Ok(Describe(interaction, type)) : RestAnswer.Nothing;
    }

    private void Breach(RestCall call, string rule, string detail) =>
        state.Violations.Add(rule, detail, call.Target.Method, call.Target.Template);

    private static RestAnswer? Refuse(RestCall call, Interaction interaction, long type, JsonObject data)
    {
        FormErrors errors = new();
        if (!Fits(interaction, type))
        {
            errors.Choices("type", "the types that answer this interaction");
            return RestAnswer.Invalid(errors);
        }

        errors.CheckObject("data", call.Form["data"]);
        if (errors.Any)
        {
            return RestAnswer.Invalid(errors);
        }

        switch (type)
        {
            case Reply:
                return MessageForm.Refuse(call, data, "data");
            case Update:
                return MessageForm.RefuseEdit(call, interaction.Source!, data, "data");
            case Choices:
                ChoiceLimits.Check(errors, "data.choices", data.Items("choices") ?? [], null);
                break;
            case Modal:
                ModalLimits.Check(errors, "data", data);
                break;
            default:
                break;
        }

        return errors.Any ? RestAnswer.Invalid(errors) : null;
    }

    private static bool Fits(Interaction interaction, long type) =>
        interaction.Type switch
        {
            InteractionType.Autocomplete => type == Choices,
            InteractionType.Command => type is Reply or DeferredReply or Modal,
            InteractionType.Component => type is Reply or DeferredReply or DeferredUpdate or Update or Modal,
            InteractionType.Modal => type is Reply or DeferredReply || (type is DeferredUpdate or Update && interaction.Source is not null),
            _ => false,
        };

    private FirstResponse Play(RestCall call, Interaction interaction, long type, JsonObject data)
    {
        long ephemeral = (data.Whole("flags") ?? 0) & MessageFlags.Ephemeral;
        switch (type)
        {
            case Reply:
                interaction.Original = writer.Create(new MessageDraft(interaction.Bot, interaction.Channel, data, call.Files)
                {
                    Interaction = interaction,
                    Flags = ephemeral,
                });
                return new FirstResponse.Replied();
            case DeferredReply:
                // Only the ephemeral flag counts here, and it also decides who sees the later edit.
                interaction.Original = writer.Create(new MessageDraft(interaction.Bot, interaction.Channel, [], [])
                {
                    Interaction = interaction,
                    Flags = ephemeral | MessageFlags.Loading,
                });
                return new FirstResponse.Deferred();
            case DeferredUpdate:
                interaction.Original = interaction.Source;
                return new FirstResponse.Deferred();
            case Update:
                interaction.Original = interaction.Source;
                writer.Edit(interaction.Source!, data, call.Files, fromInteraction: true);
                return new FirstResponse.Replied();
            case Choices:
                return new FirstResponse.Choices((JsonArray?)data.Items("choices")?.DeepClone() ?? []);
            default:
                return new FirstResponse.Modal((JsonObject)data.DeepClone());
        }
    }

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object
    private static JsonObject Describe(Interaction interaction, long type)
    {
        JsonObject about = new() { ["id"] = interaction.Id.ToString(), ["type"] = (int)interaction.Type };
        JsonObject resource = new() { ["type"] = type };
        if (interaction.Original is { } message)
        {
            about["response_message_id"] = message.Id.ToString();
            about["response_message_loading"] = message.IsLoading;
            about["response_message_ephemeral"] = message.OnlyFor is not null;
            if (type is Reply or DeferredReply or Update)
            {
                resource["message"] = message.Copy();
            }
        }

        return new JsonObject { ["interaction"] = about, ["resource"] = resource };
    }
}
