using System.Text;

namespace MineBanBot.Knowledge.Answers;

/// <summary>Makes text from data harmless in Discord's Markdown (https://support.discord.com/hc/en-us/articles/210298617).</summary>
public static class Markdown
{
    private const string Special = "\\*_~`|<>[]";

    /// <summary>Escapes what would format, link, mention or quote.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        bool lineStart = true;
        foreach (char letter in text)
        {
            if (Special.Contains(letter, StringComparison.Ordinal) || (lineStart && letter is '#' or '-'))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
            if (letter == '@')
            {
                // A zero-width joint keeps @everyone from being read as a mention by any client.
                escaped.Append('\u200b');
            }

            lineStart = letter == '\n' || (lineStart && letter == ' ');
        }

        return escaped.ToString();
    }
}
