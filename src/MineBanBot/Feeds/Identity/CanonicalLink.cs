using System.Collections.Frozen;

namespace MineBanBot.Feeds.Identity;

/// <summary>
/// An address in the one form that all its spellings share: no scheme, since http and https lead to one page; no "www.", which is a habit of
/// hosts; no fragment, no default port, no slash at the end, no parameters that count readers; the others by name. Paths keep their case.
/// </summary>
internal static class CanonicalLink
{
    private static readonly FrozenSet<string> Trackers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi",
        "_ga", "_gl", "_openstat", "vero_id", "oly_anon_id", "oly_enc_id", "wickedid", "s_cid", "cmpid", "ocid", "ncid", "xtor", "smid", "ref_src", "ref_url", "feedtype", "amp");

    private static readonly string[] TrackerBeginnings = ["utm_", "at_", "ns_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_"];

    // Parameters that say nothing unless they say where the reader comes from.
    private static readonly FrozenSet<string> Origins = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ref", "source", "src", "from", "partner", "output", "cid");

    /// <summary>"news.example/story?id=4"; null when the address leads to no page of its own: a host alone.</summary>
    /// <param name="address">Absolute, http or https.</param>
    public static string? Of(Uri address)
    {
        string host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        string path = address.AbsolutePath.TrimEnd('/');
        string[] query =
        [
            .. address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !Tracks(pair)).Order(StringComparer.Ordinal),
        ];
        return path.Length == 0 && query.Length == 0
            ? null
            : $"{host}{(address.IsDefaultPort || address.Port is 80 or 443 ? "" : $":{address.Port}")}{path}{(query.Length == 0 ? "" : $"?{string.Join('&', query)}")}";
    }

    private static bool Tracks(string pair)
    {
        (string name, string value) = pair.Split('=', 2) is [var before, var after] ? (before, after) : (pair, "");
        return Trackers.Contains(name)
            || TrackerBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            || (Origins.Contains(name) && value.ToLowerInvariant() is "rss" or "feed" or "feeds" or "rssfeed" or "twitter" or "facebook" or "newsletter" or "email");
    }
}
