using System.Net;
using System.Text;

namespace MineBanBot.Feeds.Xml;

/// <summary>An element of a feed: a plain tree, built by one pass and never deeper than <see cref="ElementReader.MostLevels"/>.</summary>
/// <param name="space">Its namespace by short name where it is a known one, else as written; empty: none.</param>
/// <param name="name">Its name without prefix, in lower case.</param>
/// <param name="baseAddress">The xml:base that holds for it, resolved as far as it can be; null: none.</param>
internal sealed class Element(string space, string name, Uri? baseAddress)
{
    private readonly List<object> nodes = [];
    private readonly Dictionary<string, string> attributes = [];

    /// <summary>Its namespace.</summary>
    public string Space { get; } = space;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>What relative links in it are relative to.</summary>
    public Uri? BaseAddress { get; } = baseAddress;

    /// <summary>The elements in it, in order.</summary>
    public IEnumerable<Element> Children => nodes.OfType<Element>();

    /// <summary>Its text, without that of the elements in it, where it has none but white space otherwise.</summary>
    public string Text => string.Concat(nodes.OfType<string>());

    /// <summary>The value of an attribute without namespace; null: not there.</summary>
    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    /// <summary>Its content as HTML: text decoded once, or the elements in it written out again.</summary>
    public string Html => Children.Any() ? Markup() : Text;

    /// <summary>The elements of a namespace with one of the names, those of the first name first.</summary>
    public IEnumerable<Element> All(string space, params string[] names) =>
        names.SelectMany(wanted => Children.Where(child => child.Space == space && child.Name == wanted));

    /// <summary>Adds text or an element.</summary>
    public void Add(object node) => nodes.Add(node);

    /// <summary>Sets an attribute, of which the first counts.</summary>
    public void Set(string attribute, string value) => attributes.TryAdd(attribute, value);

    /// <summary>The content written out: text escaped, elements without namespaces.</summary>
    public string Markup()
    {
        StringBuilder text = new();
        Write(text);
        return text.ToString();
    }

    // The depth is bounded by the reader, so that this may call itself.
    private void Write(StringBuilder text)
    {
        foreach (object node in nodes)
        {
            if (node is not Element child)
            {
                text.Append(WebUtility.HtmlEncode((string)node));
                continue;
            }

            text.Append('<').Append(child.Name).Append('>');
            child.Write(text);
            if (child.nodes.Count > 0 || child.Name is not ("br" or "hr" or "img" or "input" or "wbr"))
            {
                text.Append("</").Append(child.Name).Append('>');
            }
        }
    }
}
