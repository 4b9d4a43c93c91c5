using System.Reflection;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Ids;

namespace MineBanBot.Sandbox.Hosting;

/// <summary>The page, out of the assembly, and the files that bots uploaded.</summary>
internal sealed class PageFiles(SandboxState state)
{
    private const string Policy = "default-src 'self'; img-src 'self' data: https:; style-src 'self'; script-src 'self'";
    private static readonly Assembly Here = typeof(PageFiles).Assembly;

    public static async Task ServeAsync(HttpContext context)
    {
        string path = context.Request.Path.Value?.TrimStart('/') ?? "";
        using Stream? file = Here.GetManifestResourceStream($"wwwroot/{(path.Length == 0 ? "index.html" : path)}");
        bool head = HttpMethods.IsHead(context.Request.Method);
        if (file is null || !(head || HttpMethods.IsGet(context.Request.Method)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        HttpResponse response = context.Response;
        response.ContentType = TypeOf(path);
        response.ContentLength = file.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!head)
        {
            await file.CopyToAsync(response.Body, context.RequestAborted);
        }
    }

    public async Task ServeAttachmentAsync(HttpContext context)
    {
        UploadedFile? file;
        lock (state.Gate)
        {
            file = state.Attachments.Find(Snowflake.Read(context.Request.RouteValues["attachment"] as string));
        }

        HttpResponse response = context.Response;
        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // A stranger's file is shown only when it is a picture; HTML or SVG would run as the page.
        bool picture = file.ContentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
        response.ContentType = picture ? file.ContentType : "application/octet-stream";
        response.ContentLength = file.Content.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'";
        await response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    private static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            "" or ".html" => "text/html; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        };
}
