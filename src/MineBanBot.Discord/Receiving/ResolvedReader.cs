using System.Globalization;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Receiving;

/// <summary>Turns what Discord resolved into the port's types; what cannot be read is left out.</summary>
internal static class ResolvedReader
{
    /// <summary>Reads it.</summary>
    public static Resolved Read(ResolvedData? data) => data is null ? Resolved.Nothing : new Resolved
    {
        Users = Read(
            data.Users,
            UserId.TryParse,
            (id, user) => SeenReader.TryRead(user, data.Members?.GetValueOrDefault(id)?.Nick)),
        Roles = Read(data.Roles, RoleId.TryParse, (_, role) => role?.Name),
        Channels = Read(
            data.Channels,
            ChannelId.TryParse,
            (id, channel) => new SeenChannel(ChannelId.TryParse(id).GetValueOrDefault(), channel?.Name ?? "", channel?.Type ?? 0)
            {
                Permissions = PermissionsOf(channel?.Permissions),
            }),
        Messages = Read(data.Messages, MessageId.TryParse, (_, message) => SeenReader.TryRead(message)),
        Attachments = Read(data.Attachments, AttachmentId.TryParse, (_, file) => SeenReader.TryRead(file)),
    };

    /// <summary>Permission bits as Discord writes them (https://discord.com/developers/docs/topics/permissions).</summary>
    public static ulong PermissionsOf(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong bits) ? bits : 0;

    private static Dictionary<TId, TSeen> Read<TId, TData, TSeen>(
        IReadOnlyDictionary<string, TData?>? data, Func<string, TId?> idOf, Func<string, TData?, TSeen?> read)
        where TId : struct
        where TSeen : class
    {
        Dictionary<TId, TSeen> found = [];
        foreach ((string key, TData? value) in data ?? new Dictionary<string, TData?>())
        {
            if (idOf(key) is { } id && value is not null && read(key, value) is { } seen)
            {
                found[id] = seen;
            }
        }

        return found;
    }
}
