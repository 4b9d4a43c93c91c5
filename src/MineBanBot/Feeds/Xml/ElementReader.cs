using System.Text.RegularExpressions;
using System.Xml;

namespace MineBanBot.Feeds.Xml;

/// <summary>Reads a feed's XML into a tree by one streaming pass. Nothing outside the text is ever looked up.</summary>
internal static partial class ElementReader
{
    /// <summary>How deep elements may stand in each other.</summary>
    public const int MostLevels = 64;

    /// <summary>The root element.</summary>
    /// <param name="text">The document, with what is not XML around and in it.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    /// <exception cref="UnreadableFeedException">It cannot be read, or is nested too deeply.</exception>
    public static Element Read(string text, Uri? source)
    {
        string clean = XmlRepair.Clean(text);
        try
        {
            return ReadStrictly(clean, source);
        }
        catch (XmlException)
        {
            // Tags that do not match: closed where the meaning is clear.
        }

        try
        {
            return ReadStrictly(XmlTidy.Balance(clean), source);
        }
        catch (XmlException exception)
        {
            throw new UnreadableFeedException($"The XML cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Element ReadStrictly(string clean, Uri? source)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        NameTable names = new();
        XmlParserContext context = new(names, Prefixes(clean, names), null, XmlSpace.Preserve);
        using XmlReader reader = XmlReader.Create(new StringReader(clean), settings, context);
        Stack<Element> open = new();
        Element? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= MostLevels)
                    {
                        throw new UnreadableFeedException($"The XML is nested deeper than {MostLevels} levels.");
                    }

                    bool empty = reader.IsEmptyElement;
                    Element element = Start(reader, open.TryPeek(out Element? parent) ? parent.BaseAddress : source);
                    parent?.Add(element);
                    root ??= element;
                    if (!empty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    open.Peek().Add(reader.Value);
                    break;
            }
        }

        return root ?? throw new UnreadableFeedException("The document holds no XML element.");
    }

    private static Element Start(XmlReader reader, Uri? outer)
    {
        Uri? own = outer;
        if (reader.GetAttribute("xml:base") is { } text && Uri.TryCreate(text.Trim(), UriKind.RelativeOrAbsolute, out Uri? given))
        {
            own = given.IsAbsoluteUri ? given : outer is not null && Uri.TryCreate(outer, given, out Uri? joined) ? joined : outer;
        }

        Element element = new(Namespaces.Short(reader.NamespaceURI), reader.LocalName.ToLowerInvariant(), own);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0 || Namespaces.Short(reader.NamespaceURI) is "rdf" or Namespaces.Atom)
            {
                element.Set(reader.LocalName.ToLowerInvariant(), reader.Value);
            }
        }

        return element;
    }

    // A prefix that nobody declared is an error to the reader; what the document declares goes over these.
    private static XmlNamespaceManager Prefixes(string clean, NameTable names)
    {
        XmlNamespaceManager manager = new(names);
        foreach (string prefix in Prefix().Matches(clean).Select(match => match.Groups[1].Value).Distinct().Where(prefix => prefix is not ("xml" or "xmlns")))
        {
            manager.AddNamespace(prefix, Namespaces.Usual.GetValueOrDefault(prefix.ToLowerInvariant(), $"urn:undeclared:{prefix}"));
        }

        return manager;
    }

    [GeneratedRegex(@"(?:<|\s)([A-Za-z_][\w.-]{0,40}):(?=[A-Za-z_])")]
    private static partial Regex Prefix();
}
