namespace MineBanBot.Discord.Components;

/// <summary>One line of things to use under a message (https://discord.com/developers/docs/components/reference#action-row).</summary>
public abstract record Row
{
    private protected Row()
    {
    }
}
