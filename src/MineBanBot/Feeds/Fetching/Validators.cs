namespace MineBanBot.Feeds.Fetching;

/// <summary>What a server calls the version that was read last, as it writes it.</summary>
/// <param name="ETag">Its ETag; null: none.</param>
/// <param name="LastModified">Its Last-Modified; null: none.</param>
internal sealed record Validators(string? ETag, string? LastModified)
{
    private const int LongestValue = 1024;

    /// <summary>Nothing known.</summary>
    public static Validators None { get; } = new(null, null);

    /// <summary>Those of an answer; one that could not be sent back as it is counts as none.</summary>
    public static Validators Of(HttpResponseMessage response) => new(
        Kept(response.Headers.NonValidated.TryGetValues("ETag", out var tag) ? tag.ToString() : null),
        Kept(response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var date) ? date.ToString() : null));

    /// <summary>Asks for the document only where it is another version.</summary>
    public void AddTo(HttpRequestMessage request)
    {
        if (ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ETag);
        }

        if (LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    private static string? Kept(string? value) => value is { Length: > 0 and <= LongestValue } && value.All(letter => letter is >= ' ' and <= '~') ? value : null;
}
