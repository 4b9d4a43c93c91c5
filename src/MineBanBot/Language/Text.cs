namespace MineBanBot.Language;

/// <summary>The fixed phrases that commands say, in alphabetical order; Texts.resx has the wording of each.</summary>
internal enum Text
{
    /// <summary>Name of what is said of the entries.</summary>
    AboutEntries,

    /// <summary>{0} entries, the newest of {1}, by the publishers {2}.</summary>
    AboutEntriesText,

    /// <summary>Name of what is said of the licence.</summary>
    AboutLicence,

    /// <summary>The licence.</summary>
    AboutLicenceText,

    /// <summary>There are no entries.</summary>
    AboutNoEntries,

    /// <summary>Name of what is said of privacy.</summary>
    AboutPrivacy,

    /// <summary>What is kept of users.</summary>
    AboutPrivacyText,

    /// <summary>Name of what is said of the program that runs.</summary>
    AboutRunning,

    /// <summary>Since {0}, with {1} shards, in {2} servers.</summary>
    AboutRunningText,

    /// <summary>{0} is a site on which {1} rows rest.</summary>
    AboutSource,

    /// <summary>Name of the list of sources.</summary>
    AboutSources,

    /// <summary>A table: {0} its file, {1} rows, the newest of {2}.</summary>
    AboutTable,

    /// <summary>Name of the list of tables.</summary>
    AboutTables,

    /// <summary>What the bot is.</summary>
    AboutText,

    /// <summary>How many rows of a table are not verified.</summary>
    AboutUnverified,

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

    /// <summary>The data changed since a card was drawn.</summary>
    CardChanged,

    /// <summary>A card cannot be shown to all in this channel.</summary>
    CardNotHere,

    /// <summary>A card has fewer pages now.</summary>
    CardPageGone,

    /// <summary>The facts say the same.</summary>
    CheckAgrees,

    /// <summary>The facts cannot be compared.</summary>
    CheckCannotTell,

    /// <summary>The facts say something else.</summary>
    CheckDiffers,

    /// <summary>The facts know two sides.</summary>
    CheckDisputed,

    /// <summary>A message has no text.</summary>
    CheckEmpty,

    /// <summary>What the facts say, {0}.</summary>
    CheckFacts,

    /// <summary>How far the check goes; the facts are of {0}.</summary>
    CheckNote,

    /// <summary>A message says nothing that can be checked.</summary>
    CheckNothing,

    /// <summary>What a message says, {0}.</summary>
    CheckSaid,

    /// <summary>Title of what was checked.</summary>
    CheckTitle,

    /// <summary>Fewer than two different states were named.</summary>
    CompareSame,

    /// <summary>Option {0} may mean one of {1}.</summary>
    CompareUnclear,

    /// <summary>Option {0} names no state.</summary>
    CompareUnknown,

    /// <summary>An entry has neither title nor text.</summary>
    EntryNoSummary,

    /// <summary>There are no such figures; {0} are the topics.</summary>
    FiguresNoTopic,

    /// <summary>{0} reports were deleted.</summary>
    ForgetDone,

    /// <summary>There was nothing to delete.</summary>
    ForgetNothing,

    /// <summary>What else there is; {0} seconds.</summary>
    ForgetRest,

    /// <summary>Line above answers on membership.</summary>
    HeadingMembership,

    /// <summary>Line above entries.</summary>
    HeadingNews,

    /// <summary>Line above risk education.</summary>
    HeadingSafety,

    /// <summary>Line above articles and terms.</summary>
    HeadingTreaty,

    /// <summary>Name of the list of commands for moderators.</summary>
    HelpModerators,

    /// <summary>Where to read more.</summary>
    HelpMore,

    /// <summary>What the command in the menu of a message does.</summary>
    HelpOnMessageText,

    /// <summary>Name of the commands in the menu of a message.</summary>
    HelpOnMessages,

    /// <summary>An option can be left out.</summary>
    HelpOptional,

    /// <summary>Name of the list of options.</summary>
    HelpOptions,

    /// <summary>Title of the help.</summary>
    HelpTitle,

    /// <summary>Somebody wants help with a command that is not there for them.</summary>
    HelpUnknown,

    /// <summary>The words to search for are more than {0} characters.</summary>
    NewsAboutTooLong,

    /// <summary>A date of /news cannot be read.</summary>
    NewsNoDate,

    /// <summary>No entry is of that publisher; {0} are the publishers.</summary>
    NewsNoSource,

    /// <summary>The first date is after the last.</summary>
    NewsSinceAfterUntil,

    /// <summary>Button: the next page.</summary>
    Next,

    /// <summary>A command for moderators came from a server that the bot is not in.</summary>
    NotInServer,

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

    /// <summary>What the menu of reports is for.</summary>
    ReportsChoose,

    /// <summary>A moderator is done with the report {0}.</summary>
    ReportsDone,

    /// <summary>Somebody else was done with it before.</summary>
    ReportsGone,

    /// <summary>No report is open.</summary>
    ReportsNone,

    /// <summary>Under the list of reports.</summary>
    ReportsNote,

    /// <summary>Title of the list of {0} open reports.</summary>
    ReportsTitle,

    /// <summary>The kind of a question without an answer, asked {0} times.</summary>
    ReportsUnanswered,

    /// <summary>No open report has that code.</summary>
    ReportsUnknown,

    /// <summary>The kind of a report on a wrong answer.</summary>
    ReportsWrong,

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

    /// <summary>There is no such state.</summary>
    StateUnknown,

    /// <summary>There is no such state; {0} are the nearest.</summary>
    StateUnknownNear,

    /// <summary>There is no such group; {0} are the groups.</summary>
    StatesNoGroup,

    /// <summary>There is no such region; {0} are the regions.</summary>
    StatesNoRegion,

    /// <summary>There is no such status; {0} are the statuses.</summary>
    StatesNoStatus,

    /// <summary>The year is not between {0} and {1}.</summary>
    StatesNoYear,

    /// <summary>The year does not go with the status.</summary>
    StatesYearStatus,

    /// <summary>There is no such term.</summary>
    TermUnknown,

    /// <summary>There is no such term; {0} are the nearest.</summary>
    TermUnknownNear,

    /// <summary>Somebody asks too much; {0} seconds to wait.</summary>
    TooMuch,

    /// <summary>There is no such article; the last one is {0}.</summary>
    TreatyNoArticle,

    /// <summary>There are no such events; {0} are the categories.</summary>
    TreatyNoCategory,

    /// <summary>The years are not between {0} and {1}, or the wrong way round.</summary>
    TreatyNoYears,
}
