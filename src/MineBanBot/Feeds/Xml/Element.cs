using System.Text;

namespace MineBanBot.Feeds.Xml;

/// <summary>An element of a feed: a plain tree, built by one pass and never deeper than <see cref="ElementReader.MostLevels"/>.</summary>
/// <param name="space">Its namespace by short name where it is a known one, else as written; empty: none.</param>
/// <param name="name">Its name without prefix, in lower case.</param>
/// <param name="baseAddress">The xml:base that holds for it, resolved as far as it can be; null: none.</param>
internal sealed class Element(string space, string name, Uri? baseAddress)
{
    // Most elements hold one text and nothing else: then this is it, and no list is made.
    private object? content;
    private Element[]? children;
    private List<KeyValuePair<string, string>>? attributes;

    /// <summary>Its namespace.</summary>
    public string Space { get; } = space;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>What relative links in it are relative to.</summary>
    public Uri? BaseAddress { get; } = baseAddress;

    /// <summary>The elements in it, in order.</summary>
    public Element[] Children => children ??= content is List<object> nodes ? [.. nodes.OfType<Element>()] : [];

    /// <summary>Its text, without that of the elements in it, where it has none but white space otherwise.</summary>
    public string Text => content as string ?? (content is List<object> nodes ? string.Concat(nodes.OfType<string>()) : "");

    /// <summary>The value of an attribute without namespace; null: not there.</summary>
    public string? this[string attribute] => attributes?.Find(pair => pair.Key == attribute).Value;

    /// <summary>Its content as HTML: text decoded once, or the elements in it written out again.</summary>
    public string Html => Children.Length > 0 ? Markup() : Text;

    /// <summary>The elements of a namespace with one of the names, those of the first name first.</summary>
    public IEnumerable<Element> All(string space, params string[] names)
    {
        foreach (string wanted in names)
        {
            foreach (Element child in Children)
            {
                if (child.Name == wanted && child.Space == space)
                {
                    yield return child;
                }
            }
        }
    }

    /// <summary>Keeps what was made of it in the place of its content, which is forgotten.</summary>
    public void Become(object made) => (content, children, attributes) = (made, null, null);

    /// <summary>What was made of it; null: nothing yet.</summary>
    public T? Made<T>()
        where T : class => content as T;

    /// <summary>Adds text.</summary>
    public void Add(string text)
    {
        if (content is null)
        {
            content = text;
        }
        else
        {
            Nodes().Add(text);
        }
    }

    /// <summary>Adds an element.</summary>
    public void Add(Element child)
    {
        Nodes().Add(child);
        children = null;
    }

    /// <summary>Sets an attribute, of which the first counts.</summary>
    public void Set(string attribute, string value) => (attributes ??= new(2)).Add(new(attribute, value));

    /// <summary>The content written out: text escaped, elements without namespaces.</summary>
    public string Markup()
    {
        StringBuilder text = new();
        Write(text);
        return text.ToString();
    }

    private List<object> Nodes()
    {
        if (content is not List<object> nodes)
        {
            content = nodes = content is null ? [] : [content];
        }

        return nodes;
    }

    // The depth is bounded by the reader, so that this may call itself.
    private void Write(StringBuilder text)
    {
        foreach (object node in content is null ? [] : Nodes())
        {
            if (node is not Element child)
            {
                text.Append(((string)node).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
                continue;
            }

            text.Append('<').Append(child.Name).Append('>');
            child.Write(text);
            if (child.content is not null || child.Name is not ("br" or "hr" or "img" or "input" or "wbr"))
            {
                text.Append("</").Append(child.Name).Append('>');
            }
        }
    }
}
