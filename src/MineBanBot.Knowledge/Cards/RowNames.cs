using System.Globalization;

using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;

namespace MineBanBot.Knowledge.Cards;

/// <summary>Finds what a card is to be about by what people type, and suggests it while they do. No I/O. Typed text is untrusted.</summary>
public sealed class RowNames
{
    private readonly FactTables facts;
    private readonly NamedRows<Article> articles;
    private readonly NamedRows<Article> contents;
    private readonly NamedRows<Definition> terms;
    private readonly NamedRows<string> regions;
    private readonly NamedRows<string> groups;
    private readonly NamedRows<string> categories;

    internal RowNames(FactTables facts)
    {
        this.facts = facts;
        articles = new([.. facts.Articles.SelectMany(article => ((string[])[$"{article.Number}", $"article {article.Number}", $"art {article.Number}", article.Title]).Select(name => (name, article)))]);
        contents = new([.. facts.Articles.Select(article => ($"{article.Title} {article.Requirement} {article.KeyNumbers}", article))]);
        terms = new([.. facts.Definitions.OrderBy(each => each.Term, StringComparer.OrdinalIgnoreCase).SelectMany(each => each.Aliases.Prepend(each.Term).Select(name => (name, each)))]);
        regions = new([.. facts.States.Select(state => state.Region).Distinct().Order(StringComparer.Ordinal).Select(name => (name, name))]);
        groups = new([.. facts.Groups.DistinctBy(member => member.Group).OrderBy(member => member.Group, StringComparer.Ordinal).SelectMany(member => member.Aliases.Prepend(member.Group).Select(name => (name, member.Group)))]);
        categories = new([.. facts.Milestones.Select(each => each.Category).Distinct().Order(StringComparer.Ordinal).Select(name => (InWords(name), name))]);
    }

    /// <summary>The article of a number, of a title, or else the one that holds the words best; null: none.</summary>
    public Article? Article(string typed) => Numbered(typed) is { } number
        ? facts.Articles.FirstOrDefault(article => article.Number == number)
        : articles.Find(typed) ?? articles.Nearest(typed) ?? contents.Nearest(typed);

    /// <summary>Articles that resemble what is typed.</summary>
    public IReadOnlyList<Article> Articles(string typed, int most) => articles.Like(typed, most) is { Count: > 0 } named ? named : contents.Like(typed, most);

    /// <summary>The term of this name or alias, a slip of the finger forgiven; null: none.</summary>
    public Definition? Term(string typed) => terms.Find(typed) ?? terms.Meant(typed);

    /// <summary>Terms that resemble what is typed.</summary>
    public IReadOnlyList<Definition> Terms(string typed, int most) => terms.Like(typed, most);

    /// <summary>The region of this name, as the table of states spells it; null: none.</summary>
    public string? Region(string typed) => regions.Find(typed);

    /// <summary>Regions that resemble what is typed.</summary>
    public IReadOnlyList<string> Regions(string typed, int most) => regions.Like(typed, most);

    /// <summary>The group of this name, as the table of groups spells it; null: none.</summary>
    public string? Group(string typed) => groups.Find(typed);

    /// <summary>Groups that resemble what is typed.</summary>
    public IReadOnlyList<string> Groups(string typed, int most) => groups.Like(typed, most);

    /// <summary>The category of milestones of this name, in words or as the table spells it; null: none.</summary>
    public string? Category(string typed) => categories.Find(InWords(typed));

    /// <summary>Categories of milestones that resemble what is typed.</summary>
    public IReadOnlyList<string> Categories(string typed, int most) => categories.Like(InWords(typed), most);

    /// <summary>A word of the tables as people read it: "us_policy" is "us policy".</summary>
    public static string InWords(string word) => word.Replace('_', ' ');

    // "5", "article 5", "Art. V", "the fifth article".
    private static int? Numbered(string typed)
    {
        string text = typed.Length <= 100 ? typed : typed[..100];
        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : ArticleNumber.Find(Words.Of(text))?.Number;
    }
}
