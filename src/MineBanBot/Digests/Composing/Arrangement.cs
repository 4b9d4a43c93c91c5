using MineBanBot.Digests.Contents;

namespace MineBanBot.Digests.Composing;

/// <summary>The order of a digest's items: topics, in each topic states, in each state items; each where its first item puts it.</summary>
internal static class Arrangement
{
    /// <summary>The items with those of one topic together, and in it those of one state.</summary>
    public static IReadOnlyList<DigestItem> Grouped(IEnumerable<DigestItem> items) =>
        [.. items.GroupBy(item => item.Topic).SelectMany(topic => topic.GroupBy(StateOf).SelectMany(state => state))];

    /// <summary>
    /// Moves an item up or down: past its neighbour of the same state; where it is the first or last of it, its state past the
    /// neighbouring one; where that is the first or last of the topic, the topic.
    /// </summary>
    public static IReadOnlyList<DigestItem> Moved(IReadOnlyList<DigestItem> items, int number, bool up)
    {
        if (items.FirstOrDefault(item => item.Number == number) is not { } moving)
        {
            return items;
        }

        List<List<List<DigestItem>>> topics = [.. items.GroupBy(item => item.Topic).Select(topic => topic.GroupBy(StateOf).Select(state => state.ToList()).ToList())];
        List<List<DigestItem>> topic = topics.First(each => each[0][0].Topic == moving.Topic);
        List<DigestItem> state = topic.First(each => StateOf(each[0]) == StateOf(moving));
        _ = Swap(state, moving, up) || Swap(topic, state, up) || Swap(topics, topic, up);
        return [.. topics.SelectMany(each => each).SelectMany(each => each)];
    }

    /// <summary>The state that an item stands under; null: none.</summary>
    public static string? StateOf(DigestItem item) => item.States.Count == 0 ? null : item.States[0].Iso3;

    private static bool Swap<T>(List<T> list, T one, bool up)
    {
        int from = list.IndexOf(one);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= list.Count)
        {
            return false;
        }

        (list[from], list[to]) = (list[to], list[from]);
        return true;
    }
}
