using MineBanBot.Knowledge.Answers;
using MineBanBot.Language;

namespace MineBanBot.Commands;

/// <summary>A source as a link with its date.</summary>
internal static class SourceLine
{
    /// <summary>The line, in Markdown.</summary>
    public static string Of(AnswerSource source, Texts texts) => source.Url is null
        ? $"{Markdown.Escape(source.Title)} · {texts.Date(source.Date)}"
        : $"[{Markdown.Escape(source.Title)}]({Address(source.Url)}) · {texts.Date(source.Date)}";

    /// <summary>An address as it can stand between the brackets of a link.</summary>
    public static string Address(Uri url) => url.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal);
}
