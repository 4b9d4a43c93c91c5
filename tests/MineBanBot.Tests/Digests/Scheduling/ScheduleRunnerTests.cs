using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Messages;
using MineBanBot.Servers;
using MineBanBot.Tests.Posting;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Digests.Scheduling;

public sealed class ScheduleRunnerTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task However_often_and_by_whomever_it_is_woken_each_due_time_posts_once(StoreKind kind)
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync(kind);
        ScheduleRow row = await bench.AddAsync("every day 09:00");
        ScheduleRunner other = bench.NewRunner();
        for (int hour = 0; hour < 48; hour++)
        {
            bench.Time.Advance(Hour);
            await Task.WhenAll(bench.Runner.RunAsync(row.Id, Cancelled), other.RunAsync(row.Id, Cancelled), bench.Runner.RunAsync(row.Id, Cancelled));
            await bench.SendAsync();
        }

        Assert.Equal(2, bench.Texts(ScheduleBench.News).Length);
        Assert.Equal([RunOutcome.Posted, RunOutcome.Posted], await bench.OutcomesAsync());
    }

    [Fact]
    public async Task What_was_missed_is_caught_up_once_and_what_is_older_is_listed()
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync();
        ScheduleRow row = await bench.AddAsync("every day 09:00");
        row = await bench.PassAsync((3 * Day) + (3 * Hour), row.Id);

        Assert.Equal([RunOutcome.Missed, RunOutcome.Missed, RunOutcome.Missed, RunOutcome.Posted], await bench.OutcomesAsync());
        Assert.Single(bench.Texts(ScheduleBench.News));
        row = await bench.PassAsync(Day + (8 * Hour), row.Id);

        Assert.Equal(RunOutcome.Missed, (await bench.OutcomesAsync())[^1]);
        Assert.Single(bench.Texts(ScheduleBench.News));
        Assert.Equal(new DateTimeOffset(2026, 12, 6, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), row.NextAt);
    }

    [Fact]
    public async Task When_the_server_moves_to_another_zone_its_schedules_go_by_that_clock_and_those_with_a_zone_of_their_own_do_not()
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync();
        ScheduleRow moving = await bench.AddAsync("every day 12:00", zone: null);
        ScheduleRow own = await bench.AddAsync("every day 12:00", zone: "Asia/Tokyo");
        await bench.Settings.SetAsync(ScheduleBench.Guild, ServerSettings.TimeZoneName, "America/New_York", Cancelled);

        Assert.Equal(own.NextAt, (await bench.PassAsync(TimeSpan.Zero, own.Id)).NextAt);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 17, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), (await bench.PassAsync(TimeSpan.Zero, moving.Id)).NextAt);
        await bench.PassAsync(5 * Hour, moving.Id);
        Assert.Empty(bench.Texts(ScheduleBench.News));
        await bench.PassAsync(4 * Hour, moving.Id);
        Assert.Single(bench.Texts(ScheduleBench.News));
    }

    [Theory]
    [InlineData(ScheduleRow.Skip, 0, RunOutcome.Empty)]
    [InlineData(ScheduleRow.Say, 1, RunOutcome.Posted)]
    public async Task Without_news_nothing_is_posted_or_a_line_says_so_as_is_set(string whenEmpty, int posted, string outcome)
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync();
        ScheduleRow row = await bench.AddAsync("every day 09:00", with: row => row with { WhenEmpty = whenEmpty, Countries = "MCO", Topics = "clearance" });
        await bench.PassAsync(Hour, row.Id);

        Assert.Equal(posted, bench.Texts(ScheduleBench.News).Length);
        Assert.Equal([outcome], await bench.OutcomesAsync());
    }

    [Theory]
    [InlineData(ScheduleRow.Skip, DigestStanding.Draft, 0, RunOutcome.Unapproved)]
    [InlineData(ScheduleRow.Post, DigestStanding.Draft, 1, RunOutcome.Posted)]
    [InlineData(ScheduleRow.Skip, DigestStanding.Approved, 1, RunOutcome.Posted)]
    [InlineData(ScheduleRow.Post, DigestStanding.Declined, 0, RunOutcome.Declined)]
    [InlineData(ScheduleRow.Skip, DigestStanding.Posted, 0, RunOutcome.Posted)] // by a moderator, elsewhere
    public async Task A_digest_that_needs_approval_is_shown_reminded_of_and_treated_as_the_moderators_say(string unapproved, string standing, int posted, string outcome)
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync();
        await bench.ModeratorsAsync();
        ScheduleRow row = await bench.AddAsync("every day 18:00", with: row => row with { ApprovalHours = 4, Unapproved = unapproved });
        await bench.PassAsync((5 * Hour) + TimeSpan.FromMinutes(59), row.Id);
        Assert.Empty(bench.Texts(ScheduleBench.Moderators));
        row = await bench.PassAsync(TimeSpan.FromMinutes(1), row.Id);

        OutgoingMessage shown = Assert.Single(bench.Discord.Standings, each => each.Channel == ScheduleBench.Moderators).Says;
        Assert.Contains(row.Digest!, ((MineBanBot.Discord.Components.ButtonRow)Assert.Single(shown.Rows)).Buttons[0].CustomId, StringComparison.Ordinal);
        Assert.Equal(row.NextAt - (long)Hour.TotalMilliseconds, row.WakeAt);
        await bench.MoveAsync(await bench.DigestAsync(row.Digest!), standing);
        await bench.PassAsync(3 * Hour, row.Id);
        await bench.PassAsync(TimeSpan.FromMinutes(30), row.Id);
        Assert.Equal(standing == DigestStanding.Draft ? 2 : 1, bench.Texts(ScheduleBench.Moderators).Length);
        Assert.Empty(bench.Texts(ScheduleBench.News));
        row = await bench.PassAsync(TimeSpan.FromMinutes(30), row.Id);

        Assert.Equal(posted, bench.Texts(ScheduleBench.News).Length);
        Assert.Equal([outcome], await bench.OutcomesAsync());
        Assert.Equal(outcome == RunOutcome.Unapproved, bench.Texts(ScheduleBench.Moderators)[^1].StartsWith("Nobody approved", StringComparison.Ordinal));
        Assert.Null(row.Digest);
        Assert.NotNull((await bench.PassAsync(20 * Hour, row.Id)).Digest);
    }

    [Theory]
    [InlineData(SendFault.Forbidden, false)]
    [InlineData(SendFault.Gone, true)]
    public async Task What_may_not_be_posted_pauses_its_schedule_and_a_channel_that_is_gone_ends_it_after_thirty_days(SendFault fault, bool ends)
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync();
        await bench.ModeratorsAsync();
        ScheduleRow row = await bench.AddAsync("every day 09:00");
        bench.Discord.Faults.Enqueue(fault);
        row = await bench.PassAsync(Hour, row.Id);

        Assert.NotNull(row.Paused);
        Assert.Contains(bench.Texts(ScheduleBench.Moderators), text => text.Contains("are paused", StringComparison.Ordinal) && text.Contains("/digest resume", StringComparison.Ordinal));
        row = await bench.PassAsync(29 * Day, row.Id);
        Assert.Empty(bench.Texts(ScheduleBench.News));
        Assert.Equal(0, await bench.Schedules.PurgeAsync(Cancelled));
        await bench.PassAsync(2 * Day, row.Id);
        Assert.Equal(ends ? 1 : 0, await bench.Schedules.PurgeAsync(Cancelled));
    }

    [Fact]
    public async Task An_outage_of_a_server_is_no_departure_and_one_that_the_bot_left_loses_nothing_within_the_window()
    {
        await using ScheduleBench bench = await ScheduleBench.CreateAsync();
        ScheduleRow row = await bench.AddAsync("every day 09:00");
        bench.Discord.Standing = GuildStanding.Unavailable;
        row = await bench.PassAsync(Hour, row.Id);
        Assert.Null(row.GoneSince);
        Assert.Empty(bench.Texts(ScheduleBench.News));
        bench.Discord.Standing = GuildStanding.In;
        bench.Time.Advance(Hour);
        await bench.SendAsync();
        Assert.Single(bench.Texts(ScheduleBench.News));

        bench.Discord.Standing = GuildStanding.Out;
        row = await bench.PassAsync(Day - Hour, row.Id);
        Assert.NotNull(row.GoneSince);
        Assert.Single(await bench.OutcomesAsync());
        bench.Discord.Standing = GuildStanding.In;
        row = await bench.PassAsync(2 * Hour, row.Id);
        Assert.Null(row.GoneSince);
        Assert.Equal(2, bench.Texts(ScheduleBench.News).Length);
    }
}
