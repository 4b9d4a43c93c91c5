using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.Interactions;

internal sealed class InteractionBook
{
    private readonly Dictionary<Snowflake, Interaction> byId = [];
    private readonly Dictionary<string, Interaction> byToken = [];

    public void Add(Interaction interaction)
    {
        byId[interaction.Id] = interaction;
        byToken[interaction.Token] = interaction;
    }

    public Interaction? Find(Snowflake? id, string token) =>
        id is { } known && byId.GetValueOrDefault(known) is { } found && found.Token == token ? found : null;

    public Interaction? FindByToken(Snowflake? applicationId, string token) =>
        byToken.GetValueOrDefault(token) is { } found && found.Bot.ApplicationId == applicationId ? found : null;

    /// <summary>The modal that this user was shown last under that custom_id.</summary>
    public Interaction? LastModal(User user, string customId) =>
        byId.Values.Where(interaction => interaction.User.Id == user.Id
                && interaction.Response is FirstResponse.Modal modal && (string?)modal.Form["custom_id"] == customId)
            .MaxBy(interaction => interaction.Id);

    public void Clear()
    {
        foreach (Interaction interaction in byId.Values)
        {
            interaction.Deadline?.Dispose();
            if (interaction.Response is null)
            {
                interaction.Respond(new FirstResponse.TimedOut(), interaction.StartedAt);
            }
        }

        byId.Clear();
        byToken.Clear();
    }
}
