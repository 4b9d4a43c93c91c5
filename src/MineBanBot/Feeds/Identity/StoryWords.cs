namespace MineBanBot.Feeds.Identity;

/// <summary>What the words of a headline mean when two headlines are compared.</summary>
internal static class StoryWords
{
    private const int ShortestStem = 4;

    private static readonly HashSet<string> Empty =
    [
        .. "a an and are as at be been but by for from had has have he her his if in into is it its more near new of off on or our out over s says said say she than that the their them they this those to under up was we were what when where which while who why will with after amid before during following report reports reported reportedly officials official source sources news monday tuesday wednesday thursday friday saturday sunday today yesterday".Split(' '),
    ];

    // Many stories are about these: that two share them says little.
    private static readonly HashSet<string> Subjects =
        [.. "landmine mine antipersonnel anti personnel explosive explosion ordnance unexploded blast kill injure people civilian child man woman soldier demine demining deminer minefield uxo erw clear clearance treaty ban convention ottawa country government state war".Split(' ')];

    // Words that say the same in a headline.
    private static readonly Dictionary<string, string> Meanings = Pairs(
        "kill: killed kills killing dead die dies died death deaths fatal fatally slain",
        "injure: injured injures injuring injury injuries wound wounds wounded wounding hurt hurts maim maims maimed maiming",
        "explosion: explosions explodes exploded explode blasts blast detonates detonated detonation",
        "landmine: landmines",
        "mine: mines",
        "child: children boy boys girl girls kid kids",
        "civilian: civilians villagers villager",
        "soldier: soldiers troops serviceman servicemen",
        "join: joins joined joining accede accedes acceded acceding accession ratify ratifies ratified ratification",
        "leave: leaves left leaving withdraw withdraws withdrew withdrawn withdrawal withdrawing quit quits exit exits",
        "1: one", "2: two couple", "3: three", "4: four", "5: five", "6: six", "7: seven", "8: eight", "9: nine", "10: ten", "11: eleven", "12: twelve dozen");

    private static readonly (string One, string Other)[] Opposed = [("kill", "injure"), ("join", "leave")];

    /// <summary>What a folded word stands for; null: nothing.</summary>
    public static string? Meaning(string word) =>
        Empty.Contains(word) ? null
        : Meanings.TryGetValue(word, out string? meaning) ? meaning
        : word.Length > ShortestStem && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    /// <summary>Whether a word's meaning is one that most stories share.</summary>
    public static bool IsSubject(string meaning) => Subjects.Contains(meaning);

    /// <summary>Whether one tells of the one thing and the other of its opposite alone: killed and injured, joined and left.</summary>
    public static bool Contradict(IReadOnlySet<string> words, IReadOnlySet<string> others) =>
        Opposed.Any(pair => Only(words, pair.One, pair.Other) && Only(others, pair.Other, pair.One))
        || Opposed.Any(pair => Only(words, pair.Other, pair.One) && Only(others, pair.One, pair.Other));

    private static bool Only(IReadOnlySet<string> words, string one, string other) => words.Contains(one) && !words.Contains(other);

    private static Dictionary<string, string> Pairs(params string[] lines) =>
        lines.Select(line => line.Split(": ")).SelectMany(line => line[1].Split(' ').Select(word => (word, meaning: line[0]))).ToDictionary(pair => pair.word, pair => pair.meaning);
}
