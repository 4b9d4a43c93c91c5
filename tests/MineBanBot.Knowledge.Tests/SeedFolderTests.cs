namespace MineBanBot.Knowledge.Tests;

public sealed class SeedFolderTests
{
    [Theory]
    [InlineData("treaty/states.csv", "treaty/states.csv: The file is missing.")]
    [InlineData("treaty/groups.csv", "treaty/groups.csv: The file is missing.")]
    [InlineData("pages.csv", "pages.csv: The file is missing.")]
    [InlineData("hrw-landmines.txt", "hrw-landmines.txt: The file is missing; pages.csv names it.")]
    public void A_missing_file_is_reported_and_the_rest_is_read(string file, string problem)
    {
        using TemporaryFolder folder = new();
        folder.Delete(file);

        SeedFolder seeds = SeedFolder.Read(folder.Path);

        Assert.Equal(problem, Assert.Single(seeds.Problems).ToString());
        Assert.False(seeds.IsEmpty);
        Assert.Equal(22, seeds.Facts.Articles.Count);
    }

    [Theory]
    [InlineData("no_such_folder")]
    [InlineData("")]
    [InlineData("\0")]
    public void A_folder_that_is_none_is_reported_not_thrown(string path)
    {
        SeedFolder seeds = SeedFolder.Read(path);

        Assert.True(seeds.IsEmpty);
        Assert.Contains(seeds.Problems, problem => problem.File == "treaty/states.csv");
    }

    [Fact]
    public void A_slash_behind_the_folder_changes_nothing()
    {
        using TemporaryFolder folder = new();

        Assert.Empty(SeedFolder.Read(folder.Path + Path.DirectorySeparatorChar).Problems);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("treaty/../../secret.txt")]
    [InlineData("nul\0.txt")]
    public void A_page_may_not_lead_out_of_the_folder(string file)
    {
        using TemporaryFolder outer = new();
        outer.Write("secret.txt", "• Jan 1, 2015\n  Secret.");
        outer.Write("inner/pages.csv", $"file,publisher,title,url,as_of,verified\n{file},P,T,https://example.org/,2015-04,yes\n");

        SeedFolder seeds = SeedFolder.Read(Path.Combine(outer.Path, "inner"));

        Assert.Empty(seeds.Pages);
        Assert.Contains(seeds.Problems, problem => problem.File == file);
    }

    [Theory]
    [InlineData("nonparty,,,,,,,", "status", "\"nonparty\" is none of non_party, signatory, state_party, withdrawing, withdrawn.")]
    [InlineData("state_party,,,,,,,", "ratified_or_acceded_on", "A state that joined needs the date of its deposit.")]
    [InlineData("non_party,1997-12-03,,,,,,", "status", "A state that never signed nor joined cannot have dates.")]
    [InlineData("signatory,,,,,,,", "status", "A signatory has the date of its signature and no deposit.")]
    [InlineData("withdrawn,,2000-01-01,2000-07-01,2025-01-01,,,", "withdrawal_effective_on", "Set exactly when the status is withdrawn.")]
    [InlineData("state_party,,2000-01-01,2000-07-01,,2025-01-01,,", "withdrawal_effective_on", "Set exactly when the status is withdrawn.")]
    [InlineData("withdrawn,,2000-01-01,2000-07-01,2025-01-01,1999-01-01,,", "withdrawal_effective_on", "A withdrawal takes effect after the deposits of joining and of leaving.")]
    [InlineData("state_party,,2000-31-01,,,,,", "ratified_or_acceded_on", "\"2000-31-01\" is no date; YYYY, YYYY-MM or YYYY-MM-DD is needed.")]
    public void A_contradiction_in_the_states_is_reported_with_its_place(string dates, string column, string reason)
    {
        using TemporaryFolder folder = new();
        folder.Write("treaty/states.csv", folder.Read("treaty/states.csv") + $"XXX,XX,Xland,,Europe,{dates},,https://example.org/,2026-08,yes,page\n");

        SeedFolder seeds = SeedFolder.Read(folder.Path);

        Assert.Contains(seeds.Problems, problem => problem.ToString() == $"treaty/states.csv:199: column {column}: {reason}");
        Assert.Equal(197, seeds.Facts.States.Count);
    }

    [Fact]
    public void The_second_row_of_a_state_is_reported_and_left_out()
    {
        using TemporaryFolder folder = new();
        string[] lines = folder.Read("treaty/states.csv").Split('\n');
        folder.Write("treaty/states.csv", string.Join('\n', lines[..^1]) + $"\n{lines[1]}\n");

        SeedFolder seeds = SeedFolder.Read(folder.Path);

        Assert.Equal("treaty/states.csv:199: column iso3: An earlier row has the same value; this one is left out.", Assert.Single(seeds.Problems).ToString());
        Assert.Equal(197, seeds.Facts.States.Count);
    }

    [Fact]
    public void A_page_without_dates_is_reported()
    {
        using TemporaryFolder folder = new();
        folder.Write("hrw-landmines.txt", "Only an overview of the subject.");

        Assert.Equal("hrw-landmines.txt: The page holds no dated entry.", Assert.Single(SeedFolder.Read(folder.Path).Problems).ToString());
    }

    [Fact]
    public void The_name_of_a_file_becomes_a_key_for_ids()
    {
        using TemporaryFolder folder = new();
        folder.Write("My Page (2).txt", "• Jan 1, 2015");
        folder.Write("pages.csv", "file,publisher,title,url,as_of,verified\nMy Page (2).txt,P,T,https://example.org/,2015-04,yes\n");

        Assert.Equal("my-page-2-2015-01-01-blank1", Assert.Single(Assert.Single(SeedFolder.Read(folder.Path).Pages).Entries).Id.Value);
    }

    [Fact]
    public void A_service_on_no_data_at_all_abstains_from_everything()
    {
        KnowledgeService service = new(SeedFolder.Read("no_such_folder"));

        foreach (string question in (string[])["", "latest news", "is poland a member", "how many states parties", "article 5", "what is UXO", "I found a landmine"])
        {
            Assert.NotEqual("", service.Ask(new(question, Seeds.Today)).Title);
        }

        Assert.Empty(service.SuggestStates("po", 5));
        Assert.NotEmpty(service.News(null, 5, Seeds.Today).Title);
    }
}
