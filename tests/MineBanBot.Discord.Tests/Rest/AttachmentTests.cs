using System.Text;
using System.Text.Json;

using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Rest;

public sealed class AttachmentTests
{
    private const string Post = "POST /channels/11/messages";

    [Fact]
    public async Task Files_go_beside_the_payload_and_are_bound_to_it_by_number()
    {
        using RestUnderTest rest = new();
        rest.Http.On(Post, 200, Payload.Text("MESSAGE.plain.json"));
        Attachment chart = Attachment.Of("Chart.png", "png bytes"u8.ToArray(), "A chart");
        OutgoingMessage message = new()
        {
            Embeds = [new Embed { Title = "T", Image = Picture.Of(chart), Thumbnail = Picture.At(new Uri("https://example.org/t.png")) }],
            Attachments = [chart, Attachment.Of("b.txt", "text"u8.ToArray())],
        };
        await SendAsync(rest, message);

        string body = rest.Http.Sent[0].Body;
        Assert.StartsWith("multipart/form-data; boundary=", rest.Http.Sent[0].ContentType, StringComparison.Ordinal);
        JsonElement payload = JsonElement.Parse(PartOf(body, "name=\"payload_json\""));
        Assert.Equal("""[{"id":0,"filename":"Chart.png","description":"A chart"},{"id":1,"filename":"b.txt"}]""", payload.GetProperty("attachments").GetRawText());
        Assert.Equal("""{"url":"attachment://Chart.png"}""", payload.GetProperty("embeds")[0].GetProperty("image").GetRawText());
        Assert.Equal("""{"url":"https://example.org/t.png"}""", payload.GetProperty("embeds")[0].GetProperty("thumbnail").GetRawText());
        Assert.Equal("""{"parse":[]}""", payload.GetProperty("allowed_mentions").GetRawText());
        Assert.Equal("png bytes", PartOf(body, "name=\"files[0]\"; filename=Chart.png"));
        Assert.Equal("text", PartOf(body, "name=\"files[1]\"; filename=b.txt"));
        Assert.Contains("Content-Type: application/json\r\n", body);
    }

    [Fact]
    public async Task A_second_attempt_carries_the_whole_file_again()
    {
        using RestUnderTest rest = new();
        rest.Http.On(Post, 429, """{"message":"slow","retry_after":2.5}""").On(Post, 200, Payload.Text("MESSAGE.plain.json"));
        int opened = 0;
        Attachment file = new("a.txt", () =>
        {
            opened++;
            return new MemoryStream(Encoding.UTF8.GetBytes("whole"));
        });
        Task<Outcome<SeenMessage>> sending = SendAsync(rest, new OutgoingMessage { Attachments = [file] });
        await rest.Time.PassAsync(TimeSpan.FromSeconds(2.5));
        await sending;

        Assert.Equal(2, opened);
        Assert.All(rest.Http.Sent, request => Assert.Equal("whole", PartOf(request.Body, "name=\"files[0]\"; filename=a.txt")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_the_callers_failure_and_nothing_is_sent()
    {
        using RestUnderTest rest = new();
        OutgoingMessage message = new() { Attachments = [new Attachment("a.txt", () => throw new FileNotFoundException("gone"))] };

        await Assert.ThrowsAsync<FileNotFoundException>(() => SendAsync(rest, message));
        Assert.Empty(rest.Http.Sent);
    }

    [Theory]
    [InlineData("Chart.png", "Chart.png", null)]
    [InlineData("Über uns.png", "_ber_uns.png", "Über uns.png")]
    [InlineData("../../etc/passwd", "_.._etc_passwd", "../../etc/passwd")]
    [InlineData("a\"; name=\"b", "a___name__b", "a\"; name=\"b")]
    [InlineData("", "file", "")]
    public void A_name_is_sent_in_plain_letters_and_kept_as_description(string given, string sent, string? description)
    {
        Attachment file = Attachment.Of(given, default);

        Assert.Equal((sent, description), (file.FileName, file.Description));
    }

    [Fact]
    public void A_long_name_keeps_its_ending_and_ten_files_are_enough()
    {
        Attachment file = Attachment.Of(new string('a', 200) + ".png", default);

        Assert.Equal(100, file.FileName.Length);
        Assert.EndsWith(".png", file.FileName, StringComparison.Ordinal);
        Assert.Equal(10, new OutgoingMessage { Attachments = [.. Enumerable.Repeat(file, 11)] }.Attachments.Count);
    }

    private static Task<Outcome<SeenMessage>> SendAsync(RestUnderTest rest, OutgoingMessage message) =>
        new RestChannels(rest.Client, rest.Time).SendAsync(new ChannelId(11), message, null, CancellationToken.None).WaitAsync(Patience.Long);

    private static string PartOf(string body, string disposition) =>
        body.Split($"Content-Disposition: form-data; {disposition}")[1].Split("\r\n\r\n")[1].Split("\r\n--")[0];
}
