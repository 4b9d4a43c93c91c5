using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
internal sealed class WebhookRoutes(SandboxState state, MessageWriter writer)
{
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";
    private const string Original = Webhook + "/messages/@original";
    private const string One = Webhook + "/messages/{message_id}";
    private const int MostOfUser = 5;
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public IEnumerable<RestRoute> All =>
    [
        new("POST", Webhook, RestAccess.InteractionToken, call => With(call, interaction => FollowUp(call, interaction))),
        .. Message(Original, (_, interaction) => interaction.Original),
        .. Message(One, Find),
    ];

    private IEnumerable<RestRoute> Message(string template, Func<RestCall, Interaction, Message?> find)
    {
        RestAnswer On(RestCall call, Func<Interaction, Message, RestAnswer> answer) =>
            With(call, interaction => find(call, interaction) is { } message && state.Messages.Find(message.Channel, message.Id) is not null
                ? answer(interaction, message)
                : RestAnswer.UnknownMessage);

        return
        [
            new("GET", template, RestAccess.InteractionToken, call => On(call, (_, message) => RestAnswer.Ok(message.Copy()))),
            new("PATCH", template, RestAccess.InteractionToken, call => On(call, (interaction, message) => Edit(call, interaction, message))),
            new("DELETE", template, RestAccess.InteractionToken, call => On(call, Delete)),
        ];
    }

    private RestAnswer With(RestCall call, Func<Interaction, RestAnswer> answer)
    {
        Interaction? interaction = state.Interactions.FindByToken(call.Id("webhook_id"), call.Text("webhook_token"));
        return interaction is null ? RestAnswer.UnknownWebhook
            : state.Clock.Now - interaction.CreatedAt >= TokenLife ? RestAnswer.InvalidWebhookToken
            : !interaction.IsOpen ? RestAnswer.UnknownWebhook
            : answer(interaction);
    }

    private Message? Find(RestCall call, Interaction interaction)
    {
        Message? message = state.Messages.Find(interaction.Channel, call.Id("message_id"));
        return message?.Json["interaction_metadata"]?["id"].AsText() == interaction.Id.ToString() || message == interaction.Original ? message : null;
    }

    private RestAnswer FollowUp(RestCall call, Interaction interaction)
    {
        JsonObject form = call.Form;
        if (MessageForm.Refuse(call, form, "") is { } refusal)
        {
            return refusal;
        }

        if (interaction.IsOfUserOnly && interaction.FollowUps >= MostOfUser)
        {
            state.Violations.Add("follow_up_limit", "A command that only its user installed was followed up more than 5 times.", call.Target.Method, call.Target.Template);
            return RestAnswer.TooManyFollowUps;
        }

        interaction.FollowUps++;
        // The first follow-up takes the place of a reply that is still "thinking".
        if (interaction.Original is { IsLoading: true } waiting)
        {
            return Fill(call, interaction, waiting);
        }

        Message message = writer.Create(new MessageDraft(interaction.Bot, interaction.Channel, form, call.Files)
        {
            Interaction = interaction,
            FollowsUp = interaction.Original,
            Flags = (form.Whole("flags") ?? 0) & MessageFlags.Ephemeral,
        });
        interaction.Finish(state.Time.GetTimestamp());
        return RestAnswer.Ok(message.Copy());
    }

    private RestAnswer Edit(RestCall call, Interaction interaction, Message message) =>
        MessageForm.RefuseEdit(call, message, call.Form, "") ?? Fill(call, interaction, message);

    private RestAnswer Fill(RestCall call, Interaction interaction, Message message)
    {
        writer.Edit(message, call.Form, call.Files, fromInteraction: true);
        interaction.Finish(state.Time.GetTimestamp());
        return RestAnswer.Ok(message.Copy());
    }

    private RestAnswer Delete(Interaction interaction, Message message)
    {
        writer.Delete(message);
        interaction.Finish(state.Time.GetTimestamp());
        return RestAnswer.Nothing;
    }
}
