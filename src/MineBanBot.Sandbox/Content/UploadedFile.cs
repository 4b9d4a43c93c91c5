namespace MineBanBot.Sandbox.Content;

/// <summary>A part files[n] of a multipart request.</summary>
internal sealed record UploadedFile(string Part, string Name, string ContentType, byte[] Content);
