namespace MineBanBot.Sandbox.Content;

/// <summary>Discord goes by the file's name, whatever the part claims.</summary>
internal static class ContentType
{
    public static string Of(string fileName, string claimed) =>
        Path.GetExtension(fileName) switch
        {
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".txt" => "text/plain; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json; charset=utf-8",
            ".pdf" => "application/pdf",
            _ => claimed,
        };
}
