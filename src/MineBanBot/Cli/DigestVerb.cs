using System.CommandLine;
using System.Text.RegularExpressions;

using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Names;
using MineBanBot.Posting.Ledger;
using MineBanBot.Settings;

using Spectre.Console;

namespace MineBanBot.Cli;

/// <summary>digest preview: the digest as it would be posted, in the terminal.</summary>
internal sealed partial class DigestVerb(Surroundings surroundings)
{
    private readonly Option<string?> since = new("--since") { Description = "The first day: 2026, 2026-11 or 2026-11-24; a week ago when left out" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings)
    {
        Command preview = new("preview", "Shows the digest as it would be posted") { since };
        preview.Validators.Add(result =>
        {
            if (result.GetValue(since) is { } written && (PartialDate.TryParse(written) is not { } date || date.Earliest > Today))
            {
                result.AddError("--since must be a date that is not after today: 2026, 2026-11 or 2026-11-24.");
            }
        });
        return new Command("digest", "Digests of the news") { withSettings(preview, PreviewAsync) };
    }

    private DateOnly Today => DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime);

    private async Task<int> PreviewAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        SeedFolder seeds = SeedFolder.Read(settings.SeedsPath);
        KnowledgeService knowledge = new(seeds);
        if (await StoredEntries.AddAsync(knowledge, settings, surroundings, cancellationToken) is { } fault)
        {
            await surroundings.Error.WriteLineAsync($"The digest comes without what is stored: {fault}".AsMemory(), cancellationToken);
        }

        DigestRequest request = new()
        {
            From = PartialDate.TryParse(parsed.GetValue(since))?.Earliest ?? Today.AddDays(-settings.DigestDays),
            To = Today,
            Most = settings.DigestItems,
        };
        CurrentSources sources = new(knowledge, seeds, Rules.Load(), new CountryNames(seeds.Facts));
        Digest digest = DigestComposer.Compose(request, sources.Now, DigestPast.None);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(surroundings.Output),
            Ansi = surroundings.Colours ? AnsiSupport.Detect : AnsiSupport.No,
        });
        foreach (PostingBody page in DigestPages.Of(digest, "preview"))
        {
            Draw(page, console);
        }

        return ExitCode.Done;
    }

    // As text rather than in a frame: addresses stay whole, so that they can be opened and copied.
    private static void Draw(PostingBody page, IAnsiConsole console)
    {
        foreach (PostingBody.Card card in page.Cards)
        {
            console.MarkupLine($"[bold]{Markup.Escape(card.Title ?? "")}[/]");
            console.Profile.Out.Writer.WriteLine();
            foreach (string line in (card.Text ?? "").Split('\n'))
            {
                string shown = Escaped().Replace(Link().Replace(line.Replace("**", "", StringComparison.Ordinal), "$1 <$2>"), "$1").Replace("\u200b", "", StringComparison.Ordinal);
                console.Profile.Out.Writer.WriteLine(shown.StartsWith("### ", StringComparison.Ordinal) ? $"\n{shown[4..].ToUpperInvariant()}" : shown);
            }

            console.Profile.Out.Writer.WriteLine(string.Join(" · ", ((string?[])[card.Footer, .. (page.Buttons ?? []).Select(button => button.Label)]).Where(part => part is not null)));
        }
    }

    [GeneratedRegex(@"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((\S+?)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([\\*_~`|<>\[\]#\-])")]
    private static partial Regex Escaped();
}
