using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Commands;

/// <summary>A source as a link with its date.</summary>
internal static class SourceLine
{
    /// <summary>The line, in Markdown.</summary>
    public static string Of(AnswerSource source) => source.Url is null
        ? $"{Markdown.Escape(source.Title)} · {source.Date.InWords()}"
        : $"[{Markdown.Escape(source.Title)}]({Address(source.Url)}) · {source.Date.InWords()}";

    /// <summary>An address as it can stand between the brackets of a link.</summary>
    public static string Address(Uri url) => url.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal);
}
