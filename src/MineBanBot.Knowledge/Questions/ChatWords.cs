namespace MineBanBot.Knowledge.Questions;

/// <summary>Writes short forms of chat out: "b4" is "before". Read from ChatWords.txt.</summary>
internal sealed class ChatWords
{
    private readonly Dictionary<string, string[]> meanings = [];

    public ChatWords(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(": ", 2) is [string shortForm, string words])
            {
                meanings.Add(shortForm, words.Split(' '));
            }
        }
    }

    /// <summary>The short forms that come with the library.</summary>
    public static ChatWords Load()
    {
        using Stream stream = typeof(ChatWords).Assembly.GetManifestResourceStream("ChatWords.txt")
            ?? throw new InvalidOperationException("ChatWords.txt is not embedded.");
        using StreamReader reader = new(stream);
        return new ChatWords(reader);
    }

    /// <summary>What a folded word stands for; the word itself when it is no short form.</summary>
    public string[] Meaning(string word) => meanings.GetValueOrDefault(word) ?? [word];
}
