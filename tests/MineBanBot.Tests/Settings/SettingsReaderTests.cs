using MineBanBot.Discord.Sockets;
using MineBanBot.Settings;
using MineBanBot.Tests.Architecture;
using MineBanBot.Tests.Cli;

using Serilog.Events;

namespace MineBanBot.Tests.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public void Without_anything_set_there_is_no_token_and_no_fault()
    {
        SettingsReading reading = Read();

        Assert.Empty(reading.Faults);
        Assert.Null(reading.Settings!.Token);
        Assert.Equal("https://discord.com/api/v10", reading.Settings.ApiBase.ToString());
        Assert.Equal(0, reading.Settings.SandboxPort);
        Assert.Equal(LogEventLevel.Information, reading.Settings.LogLevel);
    }

    [Fact]
    public void The_command_line_goes_over_the_environment_and_that_over_the_file()
    {
        WriteFile("""{"Sandbox":{"Port":1},"Discord":{"Token":"file","Shards":2},"Log":{"Level":"warning"}}""");
        surroundings.Environment["Sandbox__Port"] = "2";
        surroundings.Environment["Discord__Token"] = "environment";

        BotSettings settings = Read(("Sandbox:Port", "3")).Settings!;

        Assert.Equal(3, settings.SandboxPort);
        Assert.Equal("environment", settings.Token);
        Assert.Equal(2, settings.Shards);
        Assert.Equal(LogEventLevel.Warning, settings.LogLevel);
    }

    [Fact]
    public void Digests_have_as_many_items_and_days_as_is_set_within_bounds()
    {
        Assert.Equal((10, 7), Digests(Read()));
        Assert.Equal((25, 366), Digests(Read(("Digests:MostItems", "25"), ("Digests:PeriodDays", "366"))));
        Assert.Equal(
            ["The setting Digests:MostItems must be a whole number from 1 to 25.", "The setting Digests:PeriodDays must be a whole number from 1 to 366."],
            Read(("Digests:MostItems", "26"), ("Digests:PeriodDays", "0")).Faults);

        static (int Items, int Days) Digests(SettingsReading reading) => (reading.Settings!.DigestItems, reading.Settings.DigestDays);
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        WriteFile("""{"Discord":{"Shards":"many","Tokn":"x"},"Treaty":{"Path":"y"}}""");
        surroundings.Environment["Log__Level"] = "loud";

        IReadOnlyList<string> faults = Read(("Sandbox:Port", "70000"), ("Discord:ApiBase", "ftp://x"), ("Discord:TestGuildId", "me")).Faults;

        Assert.Equal(
            [
                "The setting Discord:ApiBase must be an https address, or http on this machine, without user and query.",
                "The setting Discord:Shards must be a whole number from 1 to 1000.",
                "The setting Discord:TestGuildId must be a server's id, a number of 17 to 20 digits.",
                "The setting Log:Level must be one of Verbose, Debug, Information, Warning, Error, Fatal.",
                "The setting Sandbox:Port must be a whole number from 0 to 65535.",
                "Unknown setting \"Discord:Tokn\" in appsettings.json; did you mean \"Discord:Token\"?",
                "Unknown setting \"Treaty\" in appsettings.json.",
                "Unknown setting \"Treaty:Path\" in appsettings.json.",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_store_that_cannot_be_named_is_a_fault_that_does_not_repeat_the_password()
    {
        string fault = Assert.Single(Read(("Store:ConnectionString", "Host=db;Passwort=hush-hush")).Faults);

        Assert.StartsWith("The setting Store:ConnectionString cannot be used", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://discord.com/api/v10/", true)]
    [InlineData("http://127.0.0.1:5000/api/v10", true)]
    [InlineData("http://localhost:5000/api/v10", true)]
    [InlineData("http://discord.com/api/v10", false)]
    [InlineData("https://user:pw@discord.com/api/v10", false)]
    [InlineData("https://discord.com/api/v10?x=1", false)]
    [InlineData("discord.com", false)]
    public void The_token_is_sent_only_where_nobody_reads_along(string address, bool good) =>
        Assert.Equal(good, Read(("Discord:ApiBase", address)).Faults.Count == 0);

    [Theory]
    [InlineData("""{"Foo":null}""")]
    [InlineData("""{"Foo":{}}""")]
    [InlineData("""{"Foo":[]}""")]
    public void An_empty_section_that_does_not_exist_is_a_fault_too(string json)
    {
        WriteFile(json);

        Assert.Equal(["Unknown setting \"Foo\" in appsettings.json."], Read().Faults);
    }

    [Fact]
    public void A_settings_file_that_is_a_folder_is_one_clear_line()
    {
        Directory.CreateDirectory(Path.Combine(surroundings.Folder, "appsettings.json"));

        Assert.Contains("cannot be read", Assert.Single(Read().Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("1000", true)]
    [InlineData("1001", false)]
    [InlineData("-1", false)]
    public void Shards_have_bounds(string value, bool good) => Assert.Equal(good, Read(("Discord:Shards", value)).Faults.Count == 0);

    [Theory]
    [InlineData("", TransportCompression.ZlibStream)]
    [InlineData("Zlib-Stream", TransportCompression.ZlibStream)]
    [InlineData("none", TransportCompression.None)]
    public void Messages_of_the_gateway_travel_compressed_unless_that_is_switched_off(string value, TransportCompression compression) =>
        Assert.Equal(compression, Read(("Discord:Compression", value)).Settings!.Compression);

    [Fact]
    public void Another_compression_is_a_fault_that_names_those_there_are() => Assert.Equal(
        ["The setting Discord:Compression must be one of zlib-stream, none."], Read(("Discord:Compression", "zstd-stream")).Faults);

    [Fact]
    public void Environment_variables_of_others_are_no_fault()
    {
        surroundings.Environment["DOTNET__Something"] = "x";
        surroundings.Environment["Token"] = "x";

        Assert.Empty(Read().Faults);
    }

    [Fact]
    public void A_misspelt_setting_in_the_environment_is_a_fault()
    {
        surroundings.Environment["Discord__Tokken"] = "x";

        Assert.Equal(["Unknown setting \"Discord:Tokken\" in the environment; did you mean \"Discord:Token\"?"], Read().Faults);
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_one_clear_line()
    {
        WriteFile("{ this is not JSON");

        string fault = Assert.Single(Read().Faults);

        Assert.Contains("appsettings.json is no valid JSON", fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
    }

    [Fact]
    public void Settings_do_not_print_the_token() =>
        Assert.DoesNotContain("secret", Read(("Discord:Token", "secret")).Settings!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_example_file_lists_every_setting_and_is_sound()
    {
        WriteFile(File.ReadAllText(Repository.PathOf("appsettings.example.json")));

        Assert.Empty(Read().Faults);
        Assert.All(SettingKeys.All, key => Assert.Contains(
            $"\"{key.Split(':')[1]}\":", File.ReadAllText(Repository.PathOf("appsettings.example.json")), StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_table_of_the_README_names_every_setting()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));

        Assert.All(SettingKeys.All, key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_are_taken_out_of_the_command_line_in_both_spellings()
    {
        (List<KeyValuePair<string, string?>> settings, string[] others) =
            SettingArguments.Split(["ask", "--Sandbox:Port", "1", "is it 5:30?", "--json", "--Log:Level=Debug", "--Discord:Token", "--"]);

        Assert.Equal([new("Sandbox:Port", "1"), new("Log:Level", "Debug"), new("Discord:Token", "--")], settings);
        Assert.Equal(["ask", "is it 5:30?", "--json"], others);
    }

    private void WriteFile(string json) => File.WriteAllText(Path.Combine(surroundings.Folder, "appsettings.json"), json);

    private SettingsReading Read(params (string Key, string Value)[] arguments) =>
        SettingsReader.Read(surroundings.Build(), [.. arguments.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))]);
}
