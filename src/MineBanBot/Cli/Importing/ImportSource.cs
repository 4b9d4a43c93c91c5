using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Rows;
using MineBanBot.Feeds.Taking;

namespace MineBanBot.Cli.Importing;

/// <summary>Opens what the command line names: a file or an address.</summary>
internal sealed class ImportSource(FeedParser parser, FeedFetcher fetcher)
{
    /// <summary>The address that is meant; null: a file.</summary>
    /// <param name="from">A path, or an address with its scheme.</param>
    public static Uri? Address(string from) => Uri.TryCreate(from, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>What a source would like to be called, the first part of the ids of its entries: by its host and path, or by the file's name.</summary>
    /// <param name="from">A path, or an address with its scheme.</param>
    public static string Key(string from) => Address(from) is { } address ? SourceKey.Of(address) : SourceKey.Of(Path.GetFileNameWithoutExtension(from));

    /// <summary>What it holds, in parts: one, unless it is a large file of entries.</summary>
    /// <param name="from">A path, or an address with its scheme.</param>
    /// <param name="key">Short name of the source.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    public async Task<(FeedReading Reading, IEnumerable<FeedDocument> Parts)> OpenAsync(string from, string key, CancellationToken cancellationToken)
    {
        if (from.Contains("://", StringComparison.Ordinal))
        {
            return Whole(await FetchAsync(from, key, cancellationToken));
        }

        try
        {
            FileInfo file = new(from);
            if (!file.Exists || file.Length <= FeedParser.MostBytes)
            {
                return Whole(parser.Parse(await File.ReadAllBytesAsync(from, cancellationToken), null, null, key));
            }

            if (LargeFile.TryOpen(from) is not { } large)
            {
                return Whole(new FeedReading.Unreadable("The document is larger than 5 MiB, and neither JSON lines nor CSV."));
            }

            FeedDocument head = new(large.Format, null, null, []) { Chosen = true };
            return (new FeedReading.Success(head), large.Items.Chunk(Entries.EntryTaker.BatchSize).Select(items => head with { Items = items }));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Whole(new FeedReading.Unreadable($"The file cannot be read: {exception.Message.ReplaceLineEndings(" ")}"));
        }
    }

    private static (FeedReading Reading, IEnumerable<FeedDocument> Parts) Whole(FeedReading reading) =>
        (reading, reading is FeedReading.Success { Document: var document } ? [document] : []);

    private async Task<FeedReading> FetchAsync(string from, string key, CancellationToken cancellationToken) =>
        !Uri.TryCreate(from, UriKind.Absolute, out Uri? address)
            ? new FeedReading.Unreadable("This is no address.")
            : await fetcher.FetchAsync(address, cancellationToken) switch
            {
                Fetched.Document document => parser.Parse(document.Bytes, document.Charset, document.Address, key),
                Fetched.Failed failed => new FeedReading.Unreadable(failed.Reason),
                _ => throw new InvalidOperationException("A fetch gives a document or a reason."),
            };
}
