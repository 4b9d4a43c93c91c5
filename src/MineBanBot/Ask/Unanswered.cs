using System.Threading.Channels;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Ids;
using MineBanBot.Reports;

namespace MineBanBot.Ask;

/// <summary>Keeps questions that got no answer, behind the answer's back: nobody waits for the store.</summary>
internal sealed class Unanswered(ReportStore reports, ILogger<Unanswered> log) : BackgroundService
{
    // When they come faster than they are stored, the oldest are worth the least.
    private readonly Channel<(GuildId? Guild, string Question)> waiting =
        Channel.CreateBounded<(GuildId?, string)>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Takes one. Does no I/O.</summary>
    public void Note(GuildId? guild, string question) => waiting.Writer.TryWrite((guild, question));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach ((GuildId? guild, string question) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await reports.NoteUnansweredAsync(guild, question, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("A question without an answer was not kept: {Reason}", exception.Message);
            }
        }
    }
}
