namespace MineBanBot.Language;

/// <summary>The fixed phrases that commands say, in alphabetical order; Texts.resx has the wording of each.</summary>
internal enum Text
{
    /// <summary>The date that an answer speaks for, {0}.</summary>
    AsOf,

    /// <summary>Button: the whole answer.</summary>
    AskMore,

    /// <summary>{0} lines of a list were left out.</summary>
    AskMoreLines,

    /// <summary>The date of a question cannot be read.</summary>
    AskNoDate,

    /// <summary>Button: shows a private answer to all.</summary>
    AskShare,

    /// <summary>Button: lists the sources.</summary>
    AskSources,

    /// <summary>The question is too long for buttons.</summary>
    AskTooLong,

    /// <summary>Button: reports a wrong answer.</summary>
    AskWrong,

    /// <summary>Before the other sources {0} of an item.</summary>
    DigestAlso,

    /// <summary>The date {0} that a row speaks for.</summary>
    DigestAsOf,

    /// <summary>Before what was corrected on {0}.</summary>
    DigestCorrected,

    /// <summary>A standing {0} that is disputed, with links {1} to the steps of all sides.</summary>
    DigestDisputed,

    /// <summary>In the year {0} at least {1} people were killed or injured.</summary>
    DigestFactCasualties,

    /// <summary>On {0} the treaty entered into force for the state {1}.</summary>
    DigestFactInForce,

    /// <summary>On {0} the state {1} joined.</summary>
    DigestFactJoined,

    /// <summary>On {0} the withdrawal of the state {1} took effect.</summary>
    DigestFactLeft,

    /// <summary>On {0} the state {1} gave notice of its withdrawal.</summary>
    DigestFactNotice,

    /// <summary>Line above figures of a new edition.</summary>
    DigestFigures,

    /// <summary>A state joined and is not bound yet, or from when is not known.</summary>
    DigestJoined,

    /// <summary>A State Party that gave notice.</summary>
    DigestLeaving,

    /// <summary>A state that has withdrawn.</summary>
    DigestLeft,

    /// <summary>Line above comings and goings of states.</summary>
    DigestMembership,

    /// <summary>Button: the {0} entries that had no room.</summary>
    DigestMore,

    /// <summary>A row was not verified.</summary>
    DigestNotVerified,

    /// <summary>A digest without news.</summary>
    DigestNothingNew,

    /// <summary>Line above anniversaries.</summary>
    DigestOnThisDay,

    /// <summary>A state that never joined.</summary>
    DigestOutside,

    /// <summary>A State Party.</summary>
    DigestParty,

    /// <summary>A state that signed and did not ratify.</summary>
    DigestSigned,

    /// <summary>Title of a digest of the period {0}.</summary>
    DigestTitle,

    /// <summary>The day of reading {0} stands for a date that the source does not give.</summary>
    DigestUndated,

    /// <summary>An entry has neither title nor text.</summary>
    EntryNoSummary,

    /// <summary>Line above answers on membership.</summary>
    HeadingMembership,

    /// <summary>Line above entries.</summary>
    HeadingNews,

    /// <summary>Line above risk education.</summary>
    HeadingSafety,

    /// <summary>Line above articles and terms.</summary>
    HeadingTreaty,

    /// <summary>Button: the next page.</summary>
    Next,

    /// <summary>A command for moderators was used by somebody else.</summary>
    OnlyForModerators,

    /// <summary>A command for moderators was used in direct messages.</summary>
    OnlyInServers,

    /// <summary>A component or command that this version does not know.</summary>
    Outdated,

    /// <summary>Page {0} of {1}.</summary>
    PageOf,

    /// <summary>Button: the page before.</summary>
    Previous,

    /// <summary>Line above the entries that go with an answer.</summary>
    RelatedTitle,

    /// <summary>A report without a word.</summary>
    ReportEmpty,

    /// <summary>Under the field of a report.</summary>
    ReportHint,

    /// <summary>The field of a report.</summary>
    ReportLabel,

    /// <summary>A report was kept.</summary>
    ReportThanks,

    /// <summary>Title of the form of a report.</summary>
    ReportTitle,

    /// <summary>No option was filled in.</summary>
    SettingsChoose,

    /// <summary>In the menu of channels.</summary>
    SettingsChooseChannels,

    /// <summary>In the menu of roles.</summary>
    SettingsChooseRoles,

    /// <summary>What happens outside the channels that were named.</summary>
    SettingsElsewhere,

    /// <summary>Answers may be seen in all channels.</summary>
    SettingsEverywhere,

    /// <summary>The language is that of the reader.</summary>
    SettingsLanguageOfReader,

    /// <summary>Who counts as moderator always.</summary>
    SettingsManagers,

    /// <summary>There is no moderators' channel.</summary>
    SettingsNoChannel,

    /// <summary>A setting was refused; {0} says why.</summary>
    SettingsNothingSet,

    /// <summary>Something is off.</summary>
    SettingsOff,

    /// <summary>Something is on.</summary>
    SettingsOn,

    /// <summary>Answers are private.</summary>
    SettingsPrivate,

    /// <summary>Answers are public.</summary>
    SettingsPublic,

    /// <summary>What else a role needs.</summary>
    SettingsRolesHint,

    /// <summary>Title of what is set.</summary>
    SettingsTitle,

    /// <summary>Name of the field with one source.</summary>
    Source,

    /// <summary>Name of the field with several sources.</summary>
    Sources,

    /// <summary>There are no sources.</summary>
    SourcesNone,

    /// <summary>Under the list of sources.</summary>
    SourcesNote,

    /// <summary>Title of the list of sources.</summary>
    SourcesTitle,

    /// <summary>Somebody asks too much; {0} seconds to wait.</summary>
    TooMuch,

<<<<<<< HEAD
    /// <summary>A time zone that is none.</summary>
    UnknownZone,
=======
    /// <summary>Topic.</summary>
    TopicCasualties,

    /// <summary>Topic.</summary>
    TopicClearance,

    /// <summary>Topic.</summary>
    TopicMembership,

    /// <summary>Entries without a topic.</summary>
    TopicOther,

    /// <summary>Topic.</summary>
    TopicPolicy,

    /// <summary>Topic.</summary>
    TopicStockpiles,

    /// <summary>Topic.</summary>
    TopicUse,

    /// <summary>Topic.</summary>
    TopicVictimAssistance,
>>>>>>> digests
}
