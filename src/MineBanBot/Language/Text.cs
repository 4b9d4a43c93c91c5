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

    /// <summary>Button and title of a form.</summary>
    DigestAdd,

    /// <summary>Before the other sources {0} of an item.</summary>
    DigestAlso,

    /// <summary>Button.</summary>
    DigestApprove,

    /// <summary>Button.</summary>
    DigestApproveAndPost,

    /// <summary>Under an approved digest.</summary>
    DigestApprovedHint,

    /// <summary>The date {0} that a row speaks for.</summary>
    DigestAsOf,

    /// <summary>Button: takes an approval back.</summary>
    DigestBackToDraft,

    /// <summary>What a digest has beside its items: {0} membership changes, {1} figures, {2} anniversaries; {3} entries had no room, {4} items were taken out.</summary>
    DigestBeside,

    /// <summary>Button and title of a form.</summary>
    DigestChangePeriod,

    /// <summary>In a select of posted digests.</summary>
    DigestChooseToCorrect,

    /// <summary>Before what was corrected on {0}.</summary>
    DigestCorrected,

    /// <summary>Title of a correction.</summary>
    DigestCorrecting,

    /// <summary>Under a correction.</summary>
    DigestCorrectingHint,

    /// <summary>A digest has {0} items.</summary>
    DigestCount,

    /// <summary>Field of a form.</summary>
    DigestDateLabel,

    /// <summary>Somebody decided on a digest already.</summary>
    DigestDecided,

    /// <summary>Button.</summary>
    DigestDiscard,

    /// <summary>A standing {0} that is disputed, with links {1} to the steps of all sides.</summary>
    DigestDisputed,

    /// <summary>Button: moves an item down.</summary>
    DigestDown,

    /// <summary>Under a draft.</summary>
    DigestDraftHint,

    /// <summary>Button: takes an item out.</summary>
    DigestDrop,

    /// <summary>Button and title of a form.</summary>
    DigestEditIntro,

    /// <summary>Button and title of a form.</summary>
    DigestEditLine,

    /// <summary>Behind a line that a moderator wrote.</summary>
    DigestEdited,

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

    /// <summary>Field of a form.</summary>
    DigestFromLabel,

    /// <summary>A digest that is not there any more.</summary>
    DigestGone,

    /// <summary>A digest for the channel {0} with {1} items and {2} facts was handed over.</summary>
    DigestHandedOver,

    /// <summary>Title of the list of digests.</summary>
    DigestHistory,

    /// <summary>State.</summary>
    DigestHistoryApproved,

    /// <summary>State.</summary>
    DigestHistoryDeclined,

    /// <summary>State.</summary>
    DigestHistoryDraft,

    /// <summary>State.</summary>
    DigestHistoryEmpty,

    /// <summary>State.</summary>
    DigestHistoryExpired,

    /// <summary>State; {0} says why.</summary>
    DigestHistoryFailed,

    /// <summary>State.</summary>
    DigestHistoryPosted,

    /// <summary>State.</summary>
    DigestHistoryPosting,

    /// <summary>State; {0} says why.</summary>
    DigestHistoryUnknown,

    /// <summary>Field of a form.</summary>
    DigestIntroLabel,

    /// <summary>A state joined and is not bound yet, or from when is not known.</summary>
    DigestJoined,

    /// <summary>Button: gives up a correction.</summary>
    DigestLeaveIt,

    /// <summary>A State Party that gave notice.</summary>
    DigestLeaving,

    /// <summary>A state that has withdrawn.</summary>
    DigestLeft,

    /// <summary>Field of a form.</summary>
    DigestLineLabel,

    /// <summary>Under the field of a link.</summary>
    DigestLinkHint,

    /// <summary>Field of a form.</summary>
    DigestLinkLabel,

    /// <summary>Line above comings and goings of states.</summary>
    DigestMembership,

    /// <summary>Button: the {0} entries that had no room.</summary>
    DigestMore,

    /// <summary>Title of the list of entries of the period {0} that had no room.</summary>
    DigestMoreTitle,

    /// <summary>Field of a form.</summary>
    DigestMostLabel,

    /// <summary>No channel was named.</summary>
    DigestNoChannel,

    /// <summary>A date of a period cannot be read.</summary>
    DigestNoDate,

    /// <summary>There are no digests.</summary>
    DigestNoHistory,

    /// <summary>No item is chosen, or it is not there any more.</summary>
    DigestNoItem,

    /// <summary>An address cannot be used.</summary>
    DigestNoLink,

    /// <summary>A number of items cannot be used; {0} is the most.</summary>
    DigestNoNumber,

    /// <summary>A period ends before it begins.</summary>
    DigestNoPeriod,

    /// <summary>A state is not known.</summary>
    DigestNoState,

    /// <summary>A topic is not known.</summary>
    DigestNoTopic,

    /// <summary>No digest was posted.</summary>
    DigestNoneToCorrect,

    /// <summary>A row was not verified.</summary>
    DigestNotVerified,

    /// <summary>Under the field of a note.</summary>
    DigestNoteHint,

    /// <summary>Field of a form.</summary>
    DigestNoteLabel,

    /// <summary>A digest without news.</summary>
    DigestNothingNew,

    /// <summary>An empty digest was not posted.</summary>
    DigestNothingPosted,

    /// <summary>Line above anniversaries.</summary>
    DigestOnThisDay,

    /// <summary>There is an open draft.</summary>
    DigestOpenFirst,

    /// <summary>Link to a posted digest.</summary>
    DigestOpenIt,

    /// <summary>A state that never joined.</summary>
    DigestOutside,

    /// <summary>A message that a correction made superfluous.</summary>
    DigestPartGone,

    /// <summary>A State Party.</summary>
    DigestParty,

    /// <summary>In the select of items.</summary>
    DigestPick,

    /// <summary>Button.</summary>
    DigestPostNow,

    /// <summary>Button.</summary>
    DigestPreview,

    /// <summary>Button and title of a form.</summary>
    DigestPublish,

    /// <summary>Button: puts back what was taken out.</summary>
    DigestRestore,

    /// <summary>A draft was begun {0}.</summary>
    DigestResumed,

    /// <summary>A state that signed and did not ratify.</summary>
    DigestSigned,

    /// <summary>Field of a form.</summary>
    DigestSourceLabel,

    /// <summary>Title of an approved digest.</summary>
    DigestStateApproved,

    /// <summary>Title of a digest that was discarded.</summary>
    DigestStateDeclined,

    /// <summary>Title of a draft.</summary>
    DigestStateDraft,

    /// <summary>Title of a digest without news.</summary>
    DigestStateEmpty,

    /// <summary>Title of a digest that nobody approved.</summary>
    DigestStateExpired,

    /// <summary>Title of a posted digest.</summary>
    DigestStatePosted,

    /// <summary>Above items that name no state, after those that do.</summary>
    DigestStateless,

    /// <summary>Title of a digest of the period {0}.</summary>
    DigestTitle,

    /// <summary>Field of a form.</summary>
    DigestToLabel,

    /// <summary>The day of reading {0} stands for a date that the source does not give.</summary>
    DigestUndated,

    /// <summary>An item needs more than its link.</summary>
    DigestUnknownLink,

    /// <summary>A stored digest cannot be read.</summary>
    DigestUnreadable,

    /// <summary>Button: moves an item up.</summary>
    DigestUp,

    /// <summary>State.</summary>
    DigestWasCorrected,

    /// <summary>Reason of an item.</summary>
    DigestWhyAdded,

    /// <summary>Why an item is not in a digest.</summary>
    DigestWhyDropped,

    /// <summary>Why an item is in a digest; {0} is its place.</summary>
    DigestWhyIn,

    /// <summary>Why an item is not in a digest.</summary>
    DigestWhyLate,

    /// <summary>There is no digest yet.</summary>
    DigestWhyNoDigest,

    /// <summary>Why an item is not in a digest with at most {0} items, of which the least weighs {1}.</summary>
    DigestWhyNoRoom,

    /// <summary>Why an item is not in a digest; it was published on {0}.</summary>
    DigestWhyPeriod,

    /// <summary>Why an item is not in a digest.</summary>
    DigestWhySame,

    /// <summary>Reason of an item.</summary>
    DigestWhySources,

    /// <summary>Why an item is not in a digest.</summary>
    DigestWhyStates,

    /// <summary>Why an item is not in a digest.</summary>
    DigestWhyTold,

    /// <summary>Why an item is not in a digest.</summary>
    DigestWhyTopics,

    /// <summary>No entry is meant.</summary>
    DigestWhyUnknown,

    /// <summary>The weight {0} of an item, in its parts {1}.</summary>
    DigestWhyWeight,

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

    /// <summary>How a schedule asks for approval, if it posts without; {0} hours.</summary>
    ScheduleApprovalPost,

    /// <summary>How a schedule asks for approval, if it skips without; {0} hours.</summary>
    ScheduleApprovalSkip,

    /// <summary>What becomes of what was missed; {0} hours.</summary>
    ScheduleCatchUp,

    /// <summary>A digest waits for approval, and is posted without; {0} channel, {1} when, in seconds.</summary>
    ScheduleDuePost,

    /// <summary>A digest waits for approval, and is skipped without; {0} channel, {1} when, in seconds.</summary>
    ScheduleDueSkip,

    /// <summary>A schedule is paused; {0} says why.</summary>
    ScheduleIsPaused,

    /// <summary>Name of the field with what became of due times.</summary>
    ScheduleLastRuns,

    /// <summary>Title of the list of schedules.</summary>
    ScheduleListTitle,

    /// <summary>Approval is asked for, and nobody to ask.</summary>
    ScheduleNeedsModerators,

    /// <summary>A schedule that never comes again.</summary>
    ScheduleNever,

    /// <summary>Times that never come.</summary>
    ScheduleNeverComes,

    /// <summary>When a schedule is due next; {0} the time, {1} how long until then.</summary>
    ScheduleNext,

    /// <summary>There is no channel to post in.</summary>
    ScheduleNoChannel,

    /// <summary>The role to ping is everybody.</summary>
    ScheduleNoEveryone,

    /// <summary>Tags where there are none.</summary>
    ScheduleNoTags,

    /// <summary>There are no schedules.</summary>
    ScheduleNone,

    /// <summary>Times that are none.</summary>
    ScheduleNotUnderstood,

    /// <summary>A schedule was refused; behind the reason.</summary>
    ScheduleNothingSaved,

    /// <summary>A schedule was paused; {0} times, {1} channel.</summary>
    SchedulePaused,

    /// <summary>Why a schedule is paused.</summary>
    SchedulePausedByModerator,

    /// <summary>A schedule was paused by what happened; {0} times, {1} channel, {2} why.</summary>
    SchedulePausedNotice,

    /// <summary>A ping may not work.</summary>
    SchedulePingHint,

    /// <summary>A schedule pings a role; {0} its id.</summary>
    SchedulePings,

    /// <summary>A schedule publishes.</summary>
    SchedulePublishes,

    /// <summary>Nobody has decided on a digest, which is posted without; {0} channel, {1} when, in seconds.</summary>
    ScheduleRemindPost,

    /// <summary>Nobody has decided on a digest, which is skipped without; {0} channel, {1} when, in seconds.</summary>
    ScheduleRemindSkip,

    /// <summary>A schedule was removed; {0} times, {1} channel.</summary>
    ScheduleRemoved,

    /// <summary>The button that opens a digest that waits.</summary>
    ScheduleReview,

    /// <summary>A due time: declined.</summary>
    ScheduleRunDeclined,

    /// <summary>A due time: empty.</summary>
    ScheduleRunEmpty,

    /// <summary>A due time: missed.</summary>
    ScheduleRunMissed,

    /// <summary>A due time: posted.</summary>
    ScheduleRunPosted,

    /// <summary>A due time: not approved.</summary>
    ScheduleRunUnapproved,

    /// <summary>A schedule speaks even of nothing.</summary>
    ScheduleSaysNothingNew,

    /// <summary>A digest was skipped; {0} channel, {1} when, in seconds.</summary>
    ScheduleSkipped,

    /// <summary>A tag that the bot may not give; {0} the permission.</summary>
    ScheduleTagNeeds,

    /// <summary>Tags that are none or too many; {0} lists them.</summary>
    ScheduleTags,

    /// <summary>A schedule starts threads.</summary>
    ScheduleThread,

    /// <summary>There are too many schedules; {0} is the most.</summary>
    ScheduleTooMany,

    /// <summary>Times that come too often.</summary>
    ScheduleTooOften,

    /// <summary>A schedule that is none.</summary>
    ScheduleUnknown,

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

    /// <summary>There is no such article; the last one is {0}.</summary>
    TreatyNoArticle,

    /// <summary>There are no such events; {0} are the categories.</summary>
    TreatyNoCategory,

    /// <summary>The years are not between {0} and {1}, or the wrong way round.</summary>
    TreatyNoYears,

    /// <summary>A time zone that is none.</summary>
    UnknownZone,
}
