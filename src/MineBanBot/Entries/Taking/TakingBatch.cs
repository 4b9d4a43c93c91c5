using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

using Dapper;

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Entries.Taking;

/// <summary>What is known of a batch of items of one source, and what is to be written when all of it has been looked at.</summary>
internal sealed class TakingBatch
{
    private const int MostCandidates = 300;
    private const int RefusalsKept = 1000;
    private const int VersionsKept = 50;
    private const int LongestBeginning = 200;

    private readonly Database database;
    private readonly DbTransaction transaction;
    private readonly long now;
    private readonly Dictionary<string, EntryRow> rows = [];
    private readonly Dictionary<string, string> entryOf = [];
    private readonly Dictionary<string, EntryRow> elsewhere = [];
    private readonly Dictionary<string, string> refused = [];
    private readonly Dictionary<DateOnly, EntryRow[]> byDay = [];
    private readonly HashSet<string> daysOfOthers = [];
    private readonly HashSet<string> claimed = [];
    private readonly HashSet<string> added = [];
    private readonly HashSet<string> changed = [];
    private readonly HashSet<string> touched = [];
    private readonly List<object> newKeys = [];
    private readonly List<EntryRow> newVersions = [];
    private readonly Dictionary<string, EntryRow> before = [];
    private readonly HashSet<string> takenIds = [];
    private readonly List<object> newRefusals = [];
    private readonly List<string> pardoned = [];

    public TakingBatch(Database database, DbTransaction transaction, EntrySource source, DateTimeOffset now) =>
        (this.database, this.transaction, Source, this.now) = (database, transaction, source, now.ToUnixTimeMilliseconds());

    /// <summary>The source of the items.</summary>
    public EntrySource Source { get; }

    /// <summary>What a dry run has seen before; null: this is none.</summary>
    public Forecast? Earlier { get; init; }

    /// <summary>Reads what the store knows of these items.</summary>
    public async Task ReadAsync(IReadOnlyList<IncomingItem> items)
    {
        string[] keys = [.. items.SelectMany(item => item.Keys).Distinct()];
        var named = new { Source = Source.Key, Keys = keys };
        foreach (EntryRow row in await ReadRowsAsync(EntrySql.RowsOfKeys, named))
        {
            (entryOf[row.ItemKey], rows[row.Id]) = (row.Id, row);
        }

        foreach ((string key, EntryRow row) in Earlier?.Of(Source.Key, keys) ?? [])
        {
            (entryOf[key], rows[row.Id]) = (row.Id, row);
        }

        claimed.UnionWith(items.Select(item => item.Keys.Where(IsSure).Select(entryOf.GetValueOrDefault).FirstOrDefault(id => id is not null)).OfType<string>());
        foreach ((string key, string reason) in await PairsAsync(EntrySql.Refusals, named))
        {
            refused[key] = reason;
        }

        string[] ids = [.. items.Select(item => item.Id?.Value).OfType<string>()];
        if (ids.Length > 0)
        {
            takenIds.UnionWith(await transaction.Connection!.QueryAsync<string>(database.Spell(EntrySql.TakenIds), new { Ids = ids }, transaction));
        }

        // Most sources are read into a store that holds others, but a large import often is the first.
        if (await transaction.Connection!.ExecuteScalarAsync<long>(EntrySql.OtherSources, named, transaction) > 0)
        {
            await ReadOthersAsync(items, keys);
        }
    }

    /// <summary>
    /// The entry that an item is by one of its names, the surest first; null: none yet. Two items of one document may bear one title on
    /// one day: an entry that is known by its guid or page there is not another item's by its title.
    /// </summary>
    public EntryRow? Find(IncomingItem item)
    {
        bool sure = item.Keys.Any(IsSure);
        bool named = item.Keys.Any(key => key.StartsWith("guid:", StringComparison.Ordinal));
        string? id = item.Keys
            .Where(key => entryOf.ContainsKey(key) && (IsSure(key) || !sure || !claimed.Contains(entryOf[key])))

            // A page under a new guid and a new title is a new item: some sources link all they publish to one page.
            .Where(key => !named || !IsLink(key) || rows[entryOf[key]].Title == item.Title)
            .Select(key => entryOf[key])
            .FirstOrDefault();
        return id is null ? null : rows[id];
    }

    /// <summary>
    /// The entry of another source that links to the same page at the same time; null: none. Where both have titles, these decide: many
    /// stories link to one page.
    /// </summary>
    public string? SamePage(IncomingItem item) => item.Keys
        .Where(IsLink)
        .Select(key => elsewhere.GetValueOrDefault(key))
        .OfType<EntryRow>()
        .Where(other => (item.Title is null || other.Title is null) && IsNear(item, other))
        .Select(other => other.SameAs ?? other.Id)
        .FirstOrDefault();

    /// <summary>The entries of other sources that were published on a day and have a title.</summary>
    public async Task<IReadOnlyList<EntryRow>> OthersOfAsync(DateOnly day)
    {
        if (!daysOfOthers.Contains(new PartialDate(day).ToString()))
        {
            return [];
        }

        return byDay.TryGetValue(day, out EntryRow[]? others)
            ? others
            : byDay[day] = await ReadRowsAsync(EntrySql.OthersOfDay, new { Source = Source.Key, Day = new PartialDate(day).ToString(), Most = MostCandidates });
    }

    /// <summary>Remembers an item's names for an entry. A name that another entry has stays with it.</summary>
    public void Name(IncomingItem item, string entry)
    {
        claimed.Add(entry);
        foreach (string key in item.Keys.Where(key => entryOf.TryAdd(key, entry)))
        {
            newKeys.Add(new { Source = Source.Key, Key = key, Entry = entry });
        }
    }

    /// <summary>Keeps what an entry said, and lets it say what the item says.</summary>
    public void Change(EntryRow row, IncomingItem item)
    {
        before.TryAdd(row.Id, row);
        newVersions.Add(row);
        rows[row.Id] = Filled(row, item) with { Version = row.Version + 1, Published = item.Undated ? row.Published : item.Published.ToString() };
        changed.Add(row.Id);
        Touch(row.SameAs);
    }

    /// <summary>
    /// Whether an entry that was changed says in the end what it said before: a document that holds an item twice would else be a change
    /// each time it is read.
    /// </summary>
    public bool IsAsBefore(string entry) => before.TryGetValue(entry, out EntryRow? row) && row.Content == rows[entry].Content && !added.Contains(entry);

    /// <summary>Makes a new entry of an item.</summary>
    public EntryRow Add(IncomingItem item, string? sameAs, bool announce)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Source.Key}\n{item.Keys[0]}")))[..16];
        EntryRow row = Filled(new EntryRow { TakenAt = now }, item) with
        {
            Id = item.Id is { } id && !takenIds.Contains(id.Value) && !rows.ContainsKey(id.Value) ? id.Value : $"{Source.Key}-{item.Published}-{hash}",
            Source = Source.Key,
            SameAs = sameAs,
            Version = 1,
            Published = item.Published.ToString(),
            Undated = item.Undated ? 1 : 0,
            Announce = announce && sameAs is null ? 1 : 0,
        };
        rows[row.Id] = row;
        added.Add(row.Id);
        Name(item, row.Id);
        Touch(sameAs);
        pardoned.AddRange(item.Keys.Where(refused.ContainsKey));
        return row;
    }

    /// <summary>Remembers why an item was not taken.</summary>
    public void Refuse(IncomingItem item)
    {
        string reason = item.Because ?? "";
        if (item.Keys.Count == 0)
        {
            return;
        }

        if (refused.GetValueOrDefault(item.Keys[0]) != reason)
        {
            refused[item.Keys[0]] = reason;
            newRefusals.Add(new { Source = Source.Key, Key = item.Keys[0], Title = item.Title ?? Beginning(item.Text), Url = item.Url?.AbsoluteUri, Reason = reason, SeenAt = now });
        }
    }

    /// <summary>Writes all of it.</summary>
    public async Task WriteAsync()
    {
        foreach (string entry in changed.Where(IsAsBefore).ToArray())
        {
            changed.Remove(entry);
            newVersions.RemoveAll(version => version.Id == entry);
        }

        long count = added.Count + changed.Count + touched.Count;
        long number = count == 0 ? 0 : await transaction.Connection!.ExecuteScalarAsync<long>(EntrySql.NextChanges, new { Count = count }, transaction) - count;
        EntryRow[] inserted = [.. rows.Values.Where(row => added.Contains(row.Id)).Select(row => row with { Change = ++number })];
        EntryRow[] updated = [.. rows.Values.Where(row => changed.Contains(row.Id) && !added.Contains(row.Id)).Select(row => row with { Change = ++number })];
        await RunAsync(EntrySql.KeepSource, new { Source.Key, Source.Publisher, Source.Title, Url = Source.Url?.AbsoluteUri });
        await RunAsync(EntrySql.Insert, inserted);
        await RunAsync(EntrySql.Update, updated);
        await RunAsync(EntrySql.KeepVersion, newVersions);
        await RunAsync(EntrySql.ForgetVersions, updated.Where(row => row.Version > VersionsKept + 1).Select(row => new { row.Id, Oldest = row.Version - VersionsKept }).ToArray());
        await RunAsync(EntrySql.Touch, touched.Select(id => new { Id = id, Change = ++number }).ToArray());
        await RunAsync(EntrySql.KeepKey, newKeys);
        await RunAsync(EntrySql.Pardon, pardoned.Select(key => new { Source = Source.Key, Key = key }).ToArray());
        await RunAsync(EntrySql.Refuse, newRefusals);
        if (newRefusals.Count > 0)
        {
            await RunAsync(EntrySql.ForgetRefusals, new { Source = Source.Key, Kept = RefusalsKept });
        }
    }

    /// <summary>Hands on to the next batch of a dry run what this one would have written.</summary>
    public void Remember(Forecast forecast)
    {
        foreach ((string key, string entry) in entryOf)
        {
            forecast.Keep(Source.Key, key, rows[entry]);
        }
    }

    private async Task ReadOthersAsync(IReadOnlyList<IncomingItem> items, string[] keys)
    {
        foreach (EntryRow other in await ReadRowsAsync(EntrySql.SameLinkElsewhere, new { Source = Source.Key, Keys = keys.Where(IsLink).ToArray() }))
        {
            elsewhere[other.ItemKey] = other;
        }

        DateOnly[] days = [.. items.Where(item => item.Published.IsFull && !item.Refused && Find(item) is null).Select(item => item.Published.Earliest)];
        if (days.Length > 0)
        {
            var around = new { Source = Source.Key, First = Shifted(days.Min(), -EntryTaker.DaysApart), Last = Shifted(days.Max(), EntryTaker.DaysApart) };
            daysOfOthers.UnionWith(await transaction.Connection!.QueryAsync<string>(EntrySql.DaysOfOthers, around, transaction));
        }
    }

    private static bool IsNear(IncomingItem item, EntryRow other) =>
        PartialDate.TryParse(other.Published) is { } published && Math.Abs(published.Earliest.DayNumber - item.Published.Earliest.DayNumber) <= EntryTaker.DaysApart;

    // Clamped: an item may be dated to the last day that there is.
    private static string Shifted(DateOnly day, int days) =>
        new PartialDate(DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber))).ToString();

    // A title or a text may be another item's as well.
    private static bool IsSure(string key) => key.StartsWith("guid:", StringComparison.Ordinal) || IsLink(key);

    private static bool IsLink(string key) => key.StartsWith("link:", StringComparison.Ordinal);

    private EntryRow Filled(EntryRow row, IncomingItem item) => row with
    {
        Title = item.Title,
        Body = item.Text,
        Url = item.Url?.AbsoluteUri,
        Countries = string.Join(';', item.Countries),
        Topics = string.Join(';', item.Topics),
        Because = item.Because,
        Content = item.Content,
        ChangedAt = now,
    };

    // What names an item without a title to people.
    private static string? Beginning(string? text) => text?.Split('\n')[0] is { } line ? line[..Math.Min(line.Length, LongestBeginning)] : null;

    // The entry that stands for this one shows it as well, and must be read again.
    private void Touch(string? entry)
    {
        if (entry is not null)
        {
            touched.Add(entry);
        }
    }

    private async Task<EntryRow[]> ReadRowsAsync(string sql, object parameters) =>
        [.. await transaction.Connection!.QueryAsync<EntryRow>(database.Spell(sql), parameters, transaction)];

    private async Task<IEnumerable<(string Key, string Value)>> PairsAsync(string sql, object parameters) =>
        await transaction.Connection!.QueryAsync<(string, string)>(database.Spell(sql), parameters, transaction);

    private Task<int> RunAsync(string sql, object parameters) => transaction.Connection!.ExecuteAsync(database.Spell(sql), parameters, transaction);
}
