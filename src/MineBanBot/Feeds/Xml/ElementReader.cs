using System.Xml;

namespace MineBanBot.Feeds.Xml;

/// <summary>Reads a feed's XML into a tree by one streaming pass. Nothing outside the text is ever looked up.</summary>
internal static class ElementReader
{
    /// <summary>How deep elements may stand in each other.</summary>
    public const int MostLevels = 64;

    /// <summary>The root element.</summary>
    /// <param name="text">The document, with what is not XML around and in it.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    /// <param name="items">
    /// Given the root when the first item ends, makes of each item what is kept of it, or null: then its tree is kept. Items are the bulk of a
    /// document, and a tree that stands whole until the end costs more than all the rest.
    /// </param>
    /// <exception cref="UnreadableFeedException">It cannot be read, or is nested too deeply.</exception>
    public static Element Read(string text, Uri? source, Func<Element, Func<Element, object?>> items)
    {
        try
        {
            using XmlRepair clean = new(text, escapeSections: false);
            return ReadStrictly(clean, source, items);
        }
        catch (XmlException)
        {
            // Tags that do not match: closed where the meaning is clear.
        }

        try
        {
            using XmlRepair clean = new(text, escapeSections: true);
            using StringReader balanced = new(XmlTidy.Balance(clean.ReadToEnd()));
            return ReadStrictly(balanced, source, items);
        }
        catch (XmlException exception)
        {
            throw new UnreadableFeedException($"The XML cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Element ReadStrictly(TextReader clean, Uri? source, Func<Element, Func<Element, object?>> items)
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
        XmlParserContext context = new(names, new UsualPrefixes(names), null, XmlSpace.Preserve);
        using XmlReader reader = XmlReader.Create(clean, settings, context);
        Dictionary<string, string> spaces = [];
        Stack<Element> open = new();
        Element? root = null;
        Func<Element, object?>? make = null;
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
                    Element element = Start(reader, open.TryPeek(out Element? parent) ? parent.BaseAddress : source, spaces);
                    parent?.Add(element);
                    root ??= element;
                    if (!empty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    Element ended = open.Pop();
                    if (open.Count is 1 or 2 && IsItem(ended) && (make ??= items(root!))(ended) is { } made)
                    {
                        ended.Become(made);
                    }

                    break;
                case XmlNodeType.Whitespace when open.TryPeek(out Element? around) && IsItem(around):
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    open.Peek().Add(reader.Value);
                    break;
            }
        }

        return root ?? throw new UnreadableFeedException("The document holds no XML element.");
    }

    private static bool IsItem(Element element) => element.Name is "item" or "entry";

    private static Element Start(XmlReader reader, Uri? outer, Dictionary<string, string> spaces)
    {
        Uri? own = outer;
        if (reader.AttributeCount > 0 && reader.GetAttribute("xml:base") is { } text && Uri.TryCreate(text.Trim(), UriKind.RelativeOrAbsolute, out Uri? given))
        {
            own = given.IsAbsoluteUri ? given : outer is not null && Uri.TryCreate(outer, given, out Uri? joined) ? joined : outer;
        }

        Element element = new(Short(reader.NamespaceURI, spaces), reader.LocalName.ToLowerInvariant(), own);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0 || Short(reader.NamespaceURI, spaces) is "rdf" or Namespaces.Atom)
            {
                element.Set(reader.LocalName.ToLowerInvariant(), reader.Value);
            }
        }

        return element;
    }

    // A document has few namespaces and many elements.
    private static string Short(string address, Dictionary<string, string> spaces) =>
        address.Length == 0 ? "" : spaces.TryGetValue(address, out string? known) ? known : spaces[address] = Namespaces.Short(address);
}
