namespace MineBanBot.Entries.Taking;

/// <summary>What a dry run would have written so far, so that an item that comes twice is told apart from two.</summary>
internal sealed class Forecast
{
    private readonly Dictionary<(string Source, string Key), EntryRow> rows = [];

    /// <summary>The entries that these keys of a source name.</summary>
    public IEnumerable<(string Key, EntryRow Row)> Of(string source, IEnumerable<string> keys)
    {
        foreach (string key in keys)
        {
            if (rows.TryGetValue((source, key), out EntryRow? row))
            {
                yield return (key, row);
            }
        }
    }

    /// <summary>Keeps an entry under a key of its source; its text is not needed any more.</summary>
    public void Keep(string source, string key, EntryRow row) => rows[(source, key)] = row with { Body = null, Title = null };
}
