namespace MineBanBot.Discord.Channels;

/// <summary>What stands in the way of something asked of Discord.</summary>
public enum RefusalKind
{
    /// <summary>The request itself is wrong; repeating it is useless.</summary>
    Invalid,

    /// <summary>The bot lacks a permission or is not let in; somebody has to change that.</summary>
    Forbidden,

    /// <summary>The channel or message is no longer there.</summary>
    Missing,

    /// <summary>Too much was asked of Discord; later it may be done.</summary>
    Limited,
}
