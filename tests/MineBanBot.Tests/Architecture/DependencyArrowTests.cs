using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MineBanBot.Tests.Architecture;

/// <summary>Arrows point one way (docs/DESIGN.md). A new folder fails here until someone writes down what it may use.</summary>
public sealed partial class DependencyArrowTests
{
    /// <summary>What each folder of the bot may use: other folders of the bot, and the three libraries.</summary>
    private static readonly Dictionary<string, string[]> BotFolders = new()
    {
        [""] =
        [
            "About", "Ask", "Checking", "Cli", "Commands", "Compare", "Country", "Define", "Entries", "Feeds", "Figures", "Follow", "Help", "Hosting", "News", "Posting", "Privacy",
            "Reports", "Safety", "Servers", "Settings", "Setup", "States", "Store", "Treaty",
            "Discord", "Knowledge",
        ],
        ["Cli"] = ["Commands", "Entries", "Feeds", "Hosting", "Reports", "Settings", "Store", "Discord", "Knowledge", "Sandbox"],
        ["Settings"] = ["Store", "Discord"],
        ["Hosting"] = ["Commands", "Settings", "Discord"],
        ["Language"] = ["Discord", "Knowledge"],
        ["Commands"] = ["Language", "Servers", "Discord", "Knowledge"],
        ["Ask"] = ["Commands", "Language", "Reports", "Discord", "Knowledge"],
        ["About"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Checking"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Help"] = ["Commands", "Language", "Discord"],
        ["Privacy"] = ["Commands", "Language", "Reports", "Discord"],
        ["Reports"] = ["Commands", "Language", "Store", "Discord", "Knowledge"],
        ["Safety"] = ["Commands", "Discord", "Knowledge"],
        ["Setup"] = ["Commands", "Language", "Servers", "Discord"],
        ["News"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Feeds"] = ["Commands", "Entries", "Posting", "Servers", "Store", "Discord", "Knowledge"],
        ["Store"] = [],
        ["Entries"] = ["Store", "Knowledge"],
        ["Servers"] = ["Language", "Store", "Discord"],
        ["Posting"] = ["Servers", "Store", "Discord"],
        ["Follow"] = ["Commands", "Entries", "Posting", "Servers", "Store", "Discord", "Knowledge"],
        ["Country"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Compare"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Treaty"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["States"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Define"] = ["Commands", "Language", "Discord", "Knowledge"],
        ["Figures"] = ["Commands", "Language", "Discord", "Knowledge"],
    };

    [Theory]
    [InlineData("MineBanBot.Knowledge", "CsvHelper", "FuzzySharp")]
    [InlineData("MineBanBot.Discord", "Microsoft.Extensions.Logging.Abstractions")]
    [InlineData("MineBanBot.Sandbox", "ZstdSharp.Port")]
    public void A_library_references_none_of_our_projects_and_only_the_packages_it_may(string project, params string[] packages)
    {
        XDocument file = XDocument.Load(Repository.PathOf("src", project, $"{project}.csproj"));

        Assert.Empty(file.Descendants("ProjectReference"));
        Assert.Equal(packages, file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).Order());
    }

    [Theory]
    [InlineData("MineBanBot.Knowledge")]
    [InlineData("MineBanBot.Discord")]
    [InlineData("MineBanBot.Sandbox")]
    public void A_library_names_no_other_of_our_namespaces(string project)
    {
        string[] foreign =
        [
            .. from file in Repository.SourceFiles(Path.Combine("src", project))
               from name in UsedNamespaces(file)
               where name != project && !name.StartsWith(project + ".", StringComparison.Ordinal)
               select $"{Path.GetFileName(file)} uses {name}",
        ];

        Assert.Empty(foreign);
    }

    [Fact]
    public void Every_folder_of_the_bot_uses_only_what_is_written_down_for_it()
    {
        string[] wrong =
        [
            .. from file in Repository.SourceFiles(Path.Combine("src", "MineBanBot"))
               let folder = FolderOf(file)
               from used in UsedNamespaces(file).Select(name => name.Split('.').ElementAtOrDefault(1) ?? "").Distinct()
               where used != folder && used != "" && !(BotFolders.GetValueOrDefault(folder) ?? []).Contains(used)
               select $"{folder}/{Path.GetFileName(file)} uses {used}",
        ];

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_bot_is_written_down() =>
        Assert.Equal(
            BotFolders.Keys.Order(),
            Repository.SourceFiles(Path.Combine("src", "MineBanBot")).Select(FolderOf).Distinct().Order());

    [Fact]
    public void Only_the_run_and_sandbox_verbs_name_the_sandbox() =>
        Assert.Equal(
            ["RunVerb.cs", "SandboxVerb.cs"],
            Repository.SourceFiles(Path.Combine("src", "MineBanBot"))
                .Where(file => UsedNamespaces(file).Any(name => name.StartsWith("MineBanBot.Sandbox", StringComparison.Ordinal)))
                .Select(file => Path.GetFileName(file)!)
                .Order());

    [Fact]
    public void The_Discord_library_says_nothing_about_mines() =>
        Assert.DoesNotContain(
            Repository.SourceFiles(Path.Combine("src", "MineBanBot.Discord")),
            file => MineWord().IsMatch(File.ReadAllText(file).Replace("MineBanBot", "", StringComparison.Ordinal)));

    private static string FolderOf(string file) =>
        Path.GetRelativePath(Repository.PathOf("src", "MineBanBot"), file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "";

    private static IEnumerable<string> UsedNamespaces(string file) =>
        UsingLine().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(MineBanBot[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\b(land)?mines?\b|\btreaty\b", RegexOptions.IgnoreCase)]
    private static partial Regex MineWord();
}
