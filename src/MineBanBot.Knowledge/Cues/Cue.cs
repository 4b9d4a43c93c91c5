namespace MineBanBot.Knowledge.Cues;

/// <summary>What a word or phrase of a question hints at; the phrases are in Cues.txt.</summary>
internal enum Cue
{
    /// <summary>Carries no meaning of its own.</summary>
    Filler,

    /// <summary>The treaty or the weapon.</summary>
    Subject,

    /// <summary>Being in: party, signed, bound.</summary>
    Party,

    /// <summary>Getting out: withdrew, suspended.</summary>
    Leave,

    /// <summary>How many.</summary>
    Count,

    /// <summary>States in general.</summary>
    States,

    /// <summary>Signature as against joining.</summary>
    Signing,

    /// <summary>An article of the treaty.</summary>
    Article,

    /// <summary>What something means.</summary>
    Define,

    /// <summary>Entries as such.</summary>
    News,

    /// <summary>Events that entries tell of.</summary>
    Happened,

    /// <summary>The latest.</summary>
    Newest,

    /// <summary>The first.</summary>
    Oldest,

    /// <summary>Somebody stands before a mine.</summary>
    Found,

    /// <summary>A weapon, or a part of one.</summary>
    Weapon,

    /// <summary>Making, laying, moving, hiding or defusing.</summary>
    Handling,

    /// <summary>Asking for instructions or help.</summary>
    Howto,

    /// <summary>Asking for a fact or for the law, which instructions are not.</summary>
    Fact,

    /// <summary>How to stay safe.</summary>
    Safe,

    /// <summary>Not being in.</summary>
    Outside,

    /// <summary>Coming in as an event: joined, ratified.</summary>
    Joining,

    /// <summary>Asks for names.</summary>
    Which,

    /// <summary>How the treaty works, in general.</summary>
    Rule,

    /// <summary>Clearing mined areas and destroying stockpiles.</summary>
    Duty,

    /// <summary>What a government decided.</summary>
    Policy,

    /// <summary>Events in their order.</summary>
    Timeline,

    /// <summary>What the treaty bans and what it leaves.</summary>
    Banned,

    /// <summary>A judgement or a prediction.</summary>
    Opinion,

    /// <summary>The entries or who wrote them.</summary>
    Cited,

    /// <summary>An attempt to make the bot say what is not so.</summary>
    Injection,

    /// <summary>A greeting, or a question about the bot itself.</summary>
    Greeting,

    /// <summary>What a topic page says of itself.</summary>
    Overview,

    /// <summary>Two things beside each other.</summary>
    Compare,

    /// <summary>By how much something changed.</summary>
    Growth,

    /// <summary>Giving an instrument or a notice to the depositary.</summary>
    Deposit,

    /// <summary>People killed or injured.</summary>
    Casualties,

    /// <summary>A series over time.</summary>
    Trend,

    /// <summary>The greatest of its kind.</summary>
    Most,

    /// <summary>The smallest of its kind.</summary>
    Least,

    /// <summary>Another treaty, which definitions explain and nothing else does.</summary>
    OtherTreaty,

    /// <summary>A subject that is not ours.</summary>
    Other,

    /// <summary>Ordinary words that look like a misspelt name and are none.</summary>
    Plain,
}
