using MineBanBot.Entries.Taking;
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

    /// <summary>Opens it.</summary>
    /// <param name="from">A path, or an address with its scheme.</param>
    /// <param name="key">Short name of the source.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    public async Task<OpenedSource> OpenAsync(string from, string key, CancellationToken cancellationToken)
    {
        if (from.Contains("://", StringComparison.Ordinal))
        {
            return await FetchAsync(from, key, cancellationToken);
        }

        try
        {
            FileInfo file = new(from);
            if (!file.Exists || file.Length <= FeedParser.MostBytes)
            {
                byte[] bytes = await File.ReadAllBytesAsync(from, cancellationToken);
                return OpenedSource.Whole(parser.Parse(bytes, null, null, key), bytes.Length);
            }

            if (LargeFile.TryOpen(from) is not { } large)
            {
                return OpenedSource.Whole(new FeedReading.Unreadable("The document is larger than 5 MiB, and neither JSON lines nor CSV."), 0);
            }

            FeedDocument head = new(large.Format, null, null, []) { Chosen = true };
            return new OpenedSource(
                new FeedReading.Success(head),
                file.Length,
                large.Items.Chunk(EntryTaker.BatchSize).Select(chunk => new OpenedSource.Part(head with { Items = [.. chunk.Select(each => each.Item)] }, chunk[^1].Read)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return OpenedSource.Whole(new FeedReading.Unreadable($"The file cannot be read: {exception.Message.ReplaceLineEndings(" ")}"), 0);
        }
    }

    private async Task<OpenedSource> FetchAsync(string from, string key, CancellationToken cancellationToken) =>
        !Uri.TryCreate(from, UriKind.Absolute, out Uri? address)
            ? OpenedSource.Whole(new FeedReading.Unreadable("This is no address."), 0)
            : await fetcher.FetchAsync(address, cancellationToken) switch
            {
                Fetched.Document document => OpenedSource.Whole(parser.Parse(document.Bytes, document.Charset, document.Address, key), document.Bytes.Length),
                Fetched.Failed failed => OpenedSource.Whole(new FeedReading.Unreadable(failed.Reason), 0),
                _ => throw new InvalidOperationException("A fetch gives a document or a reason."),
            };
}
