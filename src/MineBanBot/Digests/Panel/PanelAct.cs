namespace MineBanBot.Digests.Panel;

/// <summary>What can be done in a digest's panel, as ids carry it.</summary>
internal static class PanelAct
{
    /// <summary>Opens the panel, from a message of the bot's.</summary>
    public const string Show = "show";

    /// <summary>Chooses an item.</summary>
    public const string Pick = "pick";

    /// <summary>Takes the item out.</summary>
    public const string Drop = "drop";

    /// <summary>Moves the item up.</summary>
    public const string Up = "up";

    /// <summary>Moves the item down.</summary>
    public const string Down = "down";

    /// <summary>Edits the item's line.</summary>
    public const string Line = "line";

    /// <summary>Edits the intro.</summary>
    public const string Intro = "intro";

    /// <summary>Adds an item by link.</summary>
    public const string Add = "add";

    /// <summary>Changes the period.</summary>
    public const string Period = "period";

    /// <summary>Puts back what was taken out.</summary>
    public const string Restore = "restore";

    /// <summary>Shows it as it will be posted.</summary>
    public const string Preview = "preview";

    /// <summary>Approves it.</summary>
    public const string Approve = "approve";

    /// <summary>Takes the approval back.</summary>
    public const string Reopen = "reopen";

    /// <summary>Posts it.</summary>
    public const string Post = "post";

    /// <summary>Declines a draft, or gives up a correction.</summary>
    public const string Discard = "discard";

    /// <summary>Publishes a correction.</summary>
    public const string Publish = "publish";
}
