using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Messages;

/// <summary>Somebody who wrote a message or was chosen (https://discord.com/developers/docs/resources/user#user-object).</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The name shown: the server's nickname, else the display name, else the user name. Untrusted text.</param>
/// <param name="IsBot">Whether it is no human.</param>
public sealed record SeenUser(UserId Id, string Name, bool IsBot = false);
