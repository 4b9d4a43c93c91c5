using MineBanBot.Commands;
using MineBanBot.Discord;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;

namespace MineBanBot.About;

/// <summary>/about: what the bot knows, from where and how old, how it runs, and what it keeps of its users.</summary>
internal sealed class AboutCommand(KnowledgeService knowledge, IDiscordClient discord, TimeProvider time) : ICommand
{
    // Commands are made when the bot starts.
    private readonly DateTimeOffset started = time.GetUtcNow();

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "about",
        "What I know and from where, how I run, and what I keep of you",
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        int shards = discord.State is ConnectionState.Ready ready ? ready.Shards : 0;
        Running running = new(started, shards, discord.Guilds.All.Count);
        return Task.FromResult<Reply>(new Reply.Show(OutgoingMessage.Of(AboutCard.Of(knowledge, running, manner.Texts)), manner.Private));
    }
}
