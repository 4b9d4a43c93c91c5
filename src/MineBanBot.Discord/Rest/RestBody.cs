using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Rest;

/// <summary>What a call carries: JSON, alone or with files (https://discord.com/developers/docs/reference#uploading-files).</summary>
internal sealed class RestBody
{
    private readonly byte[] json;
    private readonly IReadOnlyList<Attachment> files;

    private RestBody(byte[] json, IReadOnlyList<Attachment> files) => (this.json, this.files) = (json, files);

    /// <summary>A body with the files of the message that it is made of, if it is made of one.</summary>
    public static RestBody Of<T>(T body, JsonTypeInfo<T> type, OutgoingMessage? message = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, type), message?.Attachments ?? []);

    /// <summary>The content of one attempt. Files are opened for each anew, because the one before may have read half of them.</summary>
    public HttpContent Open()
    {
        ByteArrayContent payload = new(json);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (files.Count == 0)
        {
            return payload;
        }

        MultipartFormDataContent form = new() { { payload, "\"payload_json\"" } };
        try
        {
            for (int number = 0; number < files.Count; number++)
            {
                form.Add(new StreamContent(files[number].Open()), $"\"files[{number}]\"", files[number].FileName);
            }

            return form;
        }
        catch
        {
            form.Dispose();
            throw;
        }
    }
}
