using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Answers;

/// <summary>What a claim rests on.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Url">The page; null: none known.</param>
/// <param name="Date">The date it speaks for, or of its publication.</param>
public sealed record AnswerSource(string Title, Uri? Url, PartialDate Date)
{
    internal static AnswerSource Of(Provenance provenance) =>
        new(provenance.Source.Host.StartsWith("www.", StringComparison.Ordinal) ? provenance.Source.Host[4..] : provenance.Source.Host, provenance.Source, provenance.AsOf);

    internal static AnswerSource Of(Entry entry) => new(entry.Title ?? entry.Source.Title, entry.Url ?? entry.Source.Url, entry.Published);

    /// <summary>The entry's own source, then the others that report the same.</summary>
    internal static IEnumerable<AnswerSource> AllOf(Entry entry) =>
        entry.Also.Select(also => new AnswerSource(also.Publisher, also.Url, also.Date)).Prepend(Of(entry));
}
