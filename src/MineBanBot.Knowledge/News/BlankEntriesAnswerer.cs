using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.News;

/// <summary>The entries that have a date and no text.</summary>
internal sealed class BlankEntriesAnswerer(AnswerData data) : IAnswerer
{
    private static readonly string[] Blank = ["no summary", "no text", "without text", "without a text", "without summary", "without a summary", "blank", "empty", "have no", "but no"];

    private readonly EntryListing listing = new(data);

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        string words = string.Join(' ', reading.Words);
        return reading.Has(Cue.News) && Blank.Any(each => words.Contains(each, StringComparison.Ordinal)) && Entries(reading).Length > 0 && reading.States.Count == 0 ? 0.95 : 0;
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading) => listing.Many(Entries(reading), 25, about: null, Claim(reading));

    private static Entry[] Entries(Reading reading) =>
        [.. reading.Entries.Blank.Where(entry => reading.Question.AsOf is not { } asOf || entry.Published.Earliest <= asOf.Latest)];
}
