namespace MineBanBot.FeedBench;

/// <summary>How a generated feed writes its items.</summary>
internal enum FeedShape
{
    /// <summary>RSS 2.0, short plain descriptions.</summary>
    RssPlain,

    /// <summary>RSS 2.0, descriptions of escaped HTML.</summary>
    RssEscaped,

    /// <summary>RSS 2.0 as WordPress writes it: a teaser and the whole text in CDATA.</summary>
    RssWhole,

    /// <summary>Atom 1.0 with XHTML content.</summary>
    AtomXhtml,

    /// <summary>JSON Feed 1.1 with HTML.</summary>
    Json,
}
