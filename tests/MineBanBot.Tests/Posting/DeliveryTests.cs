using System.Data.Common;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;
using MineBanBot.Posting.Delivering;
using MineBanBot.Posting.Ledger;
using MineBanBot.Posting.Sending;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Posting;

public sealed class DeliveryTests
{
    private const string Subject = "digest 1";

    [Fact]
    public async Task Parts_follow_in_a_thread_under_the_first_one_and_only_that_one_is_published()
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        await PlanAsync(bench, new Delivery { Thread = "Digest", Publish = true });
        bench.Discord.StepFaults.Enqueue(SendFault.LostAfter);
        await bench.RunAsync();

        // Whether there is a thread is not known yet: what goes into it waits.
        Assert.Equal(["part 0"], bench.Discord.Texts);
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        MessageId first = bench.Discord.Standings[0].Id;
        Assert.Equal([PostingBench.News, new ChannelId(first.Value), new ChannelId(first.Value)], bench.Discord.Standings.Select(each => each.Channel));
        Assert.Equal(["part 0", "part 1", "part 2"], bench.Discord.Texts);
        Assert.Equal([$"thread {first} Digest", $"thread {first} Digest", $"publish {first}"], bench.Discord.Steps);
        Assert.All(await bench.RowsAsync(), row => Assert.Equal((PostingState.Posted, null, null), (row.State, row.Steps, row.NextAt)));
    }

    [Fact]
    public async Task Each_part_is_published_where_there_is_no_thread()
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        await PlanAsync(bench, new Delivery { Publish = true });
        await bench.RunAsync();

        Assert.Equal(bench.Discord.Standings.Select(each => $"publish {each.Id}"), bench.Discord.Steps.Order());
    }

    [Fact]
    public async Task Where_no_thread_may_be_started_the_parts_stand_in_the_channel_and_the_moderators_are_told()
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        await bench.Settings.SetAsync(PostingBench.Guild, "moderators_channel", PostingBench.Moderators.ToString(), TestContext.Current.CancellationToken);
        bench.Discord.Held &= ~PermissionBits.CreatePublicThreads;
        bench.Discord.StepFaults.Enqueue(SendFault.Forbidden);
        await PlanAsync(bench, new Delivery { Thread = "Digest" });
        await bench.RunAsync();

        Assert.Equal(["part 0", "part 1", "part 2"], bench.Discord.Standings.Where(each => each.Channel == PostingBench.News).Select(each => each.Says.Content));
        Assert.Contains("Create Public Threads", Assert.Single(bench.Discord.Standings, each => each.Channel == PostingBench.Moderators).Says.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_forum_the_first_part_opens_a_post_with_its_tags_and_the_others_follow_in_it()
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        await PlanAsync(bench, new Delivery { Post = "Digest of the week", Tags = ["7", "8"] });
        await bench.RunAsync();

        (ChannelId forum, MineBanBot.Discord.Channels.SeenPost post, IReadOnlyList<TagId> tags) = Assert.Single(bench.Discord.Posts);
        Assert.Equal((PostingBench.News, "Digest of the week"), (forum, post.Name));
        Assert.Equal([new TagId(7), new TagId(8)], tags);
        Assert.Equal([post.Id, post.Id, post.Id], bench.Discord.Standings.Select(each => each.Channel));
        Assert.Equal(["part 0", "part 1", "part 2"], bench.Discord.Texts);
    }

    [Theory]
    [InlineData(SendFault.LostAfter)]
    [InlineData(SendFault.LostBefore)]
    [InlineData(SendFault.DiesAfter)]
    [InlineData(SendFault.DiesBefore)]
    public async Task A_post_in_a_forum_of_which_nobody_knows_is_found_again_or_sent_but_never_twice(SendFault fault)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);

        // One of the same title and one that says the same are there already.
        await bench.PlanAsync("part 0", subject: "digest 0", delivery: new Delivery { Post = "Digest" });
        await bench.RunAsync();
        bench.Discord.Faults.Enqueue(fault);
        await PlanAsync(bench, new Delivery { Post = "Digest" });
        await Record.ExceptionAsync(bench.RunAsync);

        // While Discord would know a nonce, and later.
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        await bench.PassAsync(TimeSpan.FromMinutes(3));
        await bench.PassAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(2, bench.Discord.Posts.Count);
        Assert.Equal(["part 0", "part 0", "part 1", "part 2"], bench.Discord.Texts);
        Assert.All(await bench.RowsAsync(), row => Assert.Equal(PostingState.Posted, row.State));
        Assert.Distinct((await bench.RowsAsync()).Select(row => row.Message));
    }

    [Fact]
    public async Task The_role_of_a_posting_is_pinged_once_and_nobody_else_ever()
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        await PlanAsync(bench, new Delivery { Role = "42" });
        await bench.RunAsync();

        Assert.Equal([new RoleId(42), null, null], bench.Discord.Messages.Select(message => message.Pinged));
        Assert.Equal("<@&42>\npart 0", bench.Discord.Messages[0].Content);
    }

    [Theory]
    [InlineData(SendFault.Forbidden, FailureCause.Forbidden)]
    [InlineData(SendFault.Gone, FailureCause.Gone)]
    [InlineData(SendFault.Invalid, FailureCause.Other)]
    public async Task Whoever_listens_hears_once_of_what_will_not_be_posted(SendFault fault, object cause)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        Heard heard = new();
        bench.Listeners.Add(heard);
        bench.Discord.Faults.Enqueue(fault);
        await PlanAsync(bench, Delivery.Plain);
        await bench.RunAsync();

        Assert.Equal([(FailureCause)cause], heard.Causes);
    }

    [Fact]
    public async Task What_another_version_wrote_fails_alone()
    {
        await using PostingBench bench = await PostingBench.CreateAsync(StoreKind.Sqlite);
        await bench.PlanAsync("part 0", delivery: new Delivery { Post = "Digest" });
        await bench.PlanAsync("later");
        await bench.ExecuteAsync("UPDATE posting SET delivery = '[]' WHERE number = 1");
        await bench.RunAsync();

        Assert.Equal([PostingState.Failed, PostingState.Posted], (await bench.RowsAsync()).Select(row => row.State));
    }

    private static async Task PlanAsync(PostingBench bench, Delivery delivery)
    {
        for (int chunk = 0; chunk < 3; chunk++)
        {
            await bench.PlanAsync($"part {chunk}", chunk: chunk, subject: Subject, delivery: delivery);
        }
    }

    private sealed class Heard : IFailureListener
    {
        public List<FailureCause> Causes { get; } = [];

        public Task FailedAsync(DbTransaction transaction, PostingRow row, FailureCause cause, string error)
        {
            Causes.Add(cause);
            return Task.CompletedTask;
        }
    }
}
