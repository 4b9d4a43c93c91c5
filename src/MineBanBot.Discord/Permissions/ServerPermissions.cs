using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Permissions;

/// <summary>Who may do what in a server, before channels change it (https://discord.com/developers/docs/topics/permissions#role-object).</summary>
/// <param name="Id">The server; its role @everyone has the same id.</param>
/// <param name="Owner">Who may do everything.</param>
/// <param name="Roles">What each role may do.</param>
public sealed record ServerPermissions(GuildId Id, UserId? Owner, IReadOnlyDictionary<RoleId, PermissionBits> Roles)
{
    // https://discord.com/developers/docs/topics/permissions#permissions-for-timed-out-members
    private const PermissionBits ForTimedOut = PermissionBits.ViewChannel | PermissionBits.ReadMessageHistory;

    // https://discord.com/developers/docs/topics/permissions#implicit-permissions
    private const PermissionBits OnlyWithSending =
        PermissionBits.MentionEveryone | PermissionBits.SendSpokenMessages | PermissionBits.AttachFiles | PermissionBits.EmbedLinks;

    /// <summary>Everything, of Discord's today and tomorrow.</summary>
    public static PermissionBits Everything => (PermissionBits)ulong.MaxValue;

    private RoleId Everyone => new(Id.Value);

    /// <summary>What a member may do where no channel says otherwise.</summary>
    public PermissionBits Of(MemberStanding member)
    {
        PermissionBits held = member.Roles.Append(Everyone).Aggregate(PermissionBits.None, (sum, role) => sum | Roles.GetValueOrDefault(role));
        return member.User == Owner || (held & PermissionBits.Administrator) != 0 ? Everything
            : member.IsTimedOut ? held & ForTimedOut
            : held;
    }

    /// <summary>
    /// What a member may do in a channel (https://discord.com/developers/docs/topics/permissions#permission-overwrites): first what the
    /// channel says of @everyone, over that what it says of the member's roles together, over that what it says of the member.
    /// </summary>
    /// <param name="member">Who.</param>
    /// <param name="overwrites">What the channel says; for a thread those of the channel that it is in.</param>
    /// <param name="isThread">Whether it is a thread, which has a permission of its own for sending.</param>
    public PermissionBits In(MemberStanding member, IReadOnlyList<PermissionOverwrite> overwrites, bool isThread)
    {
        PermissionBits held = Of(member);
        if (held == Everything)
        {
            return held;
        }

        held = Changed(held, overwrites.Where(each => !each.IsMember && each.Target == Everyone.Value));
        held = Changed(held, overwrites.Where(each => !each.IsMember && member.Roles.Contains(new RoleId(each.Target)) && each.Target != Everyone.Value));
        held = Changed(held, overwrites.Where(each => each.IsMember && each.Target == member.User.Value));
        PermissionBits sending = isThread ? PermissionBits.SendMessagesInThreads : PermissionBits.SendMessages;
        held = member.IsTimedOut ? held & ForTimedOut
            : (held & sending) == 0 ? held & ~OnlyWithSending
            : held;
        return (held & PermissionBits.ViewChannel) == 0 ? PermissionBits.None : held;
    }

    private static PermissionBits Changed(PermissionBits held, IEnumerable<PermissionOverwrite> level)
    {
        (PermissionBits allow, PermissionBits deny) = level.Aggregate(
            (Allow: PermissionBits.None, Deny: PermissionBits.None), (sum, each) => (sum.Allow | each.Allow, sum.Deny | each.Deny));
        return (held & ~deny) | allow;
    }
}
