using MineBanBot.Digests.Contents;
using MineBanBot.Language;

namespace MineBanBot.Digests.Drawing;

/// <summary>What a row of the tables says, as one line with its source and the date that it speaks for.</summary>
internal static class FactLine
{
    private const int TextLength = 240;

    /// <summary>The line, in Markdown.</summary>
    public static string Of(DigestFact fact, Texts texts)
    {
        string text = PlainLine.Of(fact.Text, TextLength);
        string value = PlainLine.Of(fact.Value, TextLength);
        string said = fact.Kind switch
        {
            DigestFact.Joined => texts.Say(Text.DigestFactJoined, texts.Date(fact.Date), text),
            DigestFact.InForce => texts.Say(Text.DigestFactInForce, texts.Date(fact.Date), text),
            DigestFact.Notice => texts.Say(Text.DigestFactNotice, texts.Date(fact.Date), text),
            DigestFact.Left => texts.Say(Text.DigestFactLeft, texts.Date(fact.Date), text),
            DigestFact.Casualties => texts.Say(Text.DigestFactCasualties, text, value),
            DigestFact.Figure => $"{text} **{value}**",
            _ => $"{texts.Date(fact.Date)}: {text}",
        };
        string source = ItemLine.Linked(PlainLine.Of(fact.Source.Host, TextLength), fact.Source, ItemLine.LinkLength);
        return $"- {said} · {source} · {texts.Say(Text.DigestAsOf, texts.Date(fact.AsOf))}{(fact.Verified ? "" : $" · {texts.Say(Text.DigestNotVerified)}")}";
    }
}
