using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.People;

/// <summary>Discord writes permission sets as decimal strings.</summary>
internal static class PermissionText
{
    public static string Wire(this Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    /// <summary>Also takes numbers, which Discord accepts although it documents strings.</summary>
    public static Permissions? Read(JsonNode? node) =>
        ulong.TryParse(node.AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong bits) ? (Permissions)bits
        : node.AsWhole() is { } number and >= 0 ? (Permissions)(ulong)number
        : null;
}
