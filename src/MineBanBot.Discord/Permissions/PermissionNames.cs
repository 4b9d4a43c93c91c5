namespace MineBanBot.Discord.Permissions;

/// <summary>Permissions as Discord's settings call them, so that a moderator finds what to switch on.</summary>
internal static class PermissionNames
{
    private static readonly IReadOnlyList<(PermissionBits Bit, string Name)> Known =
    [
        (PermissionBits.ViewChannel, "View Channel"),
        (PermissionBits.SendMessages, "Send Messages"),
        (PermissionBits.SendMessagesInThreads, "Send Messages in Threads"),
        (PermissionBits.EmbedLinks, "Embed Links"),
        (PermissionBits.AttachFiles, "Attach Files"),
        (PermissionBits.ReadMessageHistory, "Read Message History"),
        (PermissionBits.CreatePublicThreads, "Create Public Threads"),
        (PermissionBits.ManageMessages, "Manage Messages"),
        (PermissionBits.ManageThreads, "Manage Threads"),
        (PermissionBits.MentionEveryone, "Mention @everyone, @here, and All Roles"),
        (PermissionBits.SendSpokenMessages, "Send Text-to-Speech Messages"),
        (PermissionBits.UseExternalApps, "Use External Apps"),
        (PermissionBits.ManageServer, "Manage Server"),
        (PermissionBits.Administrator, "Administrator"),
    ];

    /// <summary>The names of these bits; of bits that have none here the number.</summary>
    public static IReadOnlyList<string> Of(PermissionBits bits)
    {
        PermissionBits named = Known.Aggregate(PermissionBits.None, (all, each) => all | each.Bit);
        IEnumerable<string> names = Known.Where(each => (bits & each.Bit) != 0).Select(each => each.Name);
        return (bits & ~named) is var rest and not PermissionBits.None ? [.. names, $"permission {(ulong)rest}"] : [.. names];
    }
}
