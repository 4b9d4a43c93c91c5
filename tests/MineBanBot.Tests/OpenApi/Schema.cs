using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

/// <summary>
/// JSON Schema as far as Discord's description uses it. A keyword that is not here throws: a rule that nobody looks at is none.
/// </summary>
/// <param name="document">The whole description, for what $ref points at.</param>
/// <param name="strict">Whether a field that the schema does not name is a breach. Discord ignores it, and its sender is mistaken.</param>
internal sealed class Schema(JsonElement document, bool strict)
{
    public IReadOnlyList<Breach> Check(JsonElement schema, JsonElement value, string path) =>
        [.. schema.EnumerateObject().SelectMany(keyword => Apply(keyword, schema, value, path))];

    private IEnumerable<Breach> Apply(JsonProperty keyword, JsonElement schema, JsonElement value, string path)
    {
        JsonElement rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Check(Find(rule.GetString()!), value, path),
            "allOf" => rule.EnumerateArray().SelectMany(part => Check(part, value, path)),
            "anyOf" => AnyOf(rule, value, path),
            "oneOf" => OneOf(rule, value, path),
            "type" => Unless(Types(rule).Any(type => IsOf(type, value)), path, $"must be {string.Join(" or ", Types(rule))}"),
            "const" => Unless(JsonElement.DeepEquals(rule, value), path, $"must be {rule.GetRawText()}"),
            "enum" => Unless(
                rule.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)), path, $"must be one of {rule.GetRawText()}"),
            "properties" => Properties(rule, schema, value, path),
            "additionalProperties" => AdditionalProperties(rule, schema, value, path),
            "required" => Required(rule, value, path),
            "items" => Items(rule, value, path),
            "title" or "description" or "contentEncoding" or "x-discord-union" => [],
            _ => Unless(Limits.Keep(keyword.Name, rule, value), path, $"breaks {keyword.Name} {rule.GetRawText()}"),
        };
    }

    private JsonElement Find(string reference)
    {
        JsonElement found = document;
        foreach (string step in reference.Split('/').Skip(1))
        {
            found = found.GetProperty(step);
        }

        return found;
    }

    private IEnumerable<Breach> AnyOf(JsonElement branches, JsonElement value, string path)
    {
        IReadOnlyList<Breach>[] tried = [.. branches.EnumerateArray().Select(branch => Check(branch, value, path))];
        return tried.Any(breaches => breaches.Count == 0) ? [] : Nearest(tried, path);
    }

    private IEnumerable<Breach> OneOf(JsonElement branches, JsonElement value, string path)
    {
        IReadOnlyList<Breach>[] tried = [.. branches.EnumerateArray().Select(branch => Check(branch, value, path))];
        return tried.Count(breaches => breaches.Count == 0) switch
        {
            0 => Nearest(tried, path),
            1 => [],
            _ => [new Breach(path, "fits several of oneOf")],
        };
    }

    // The branch that was meant: the value has its type, and if there is a field called type, that of the branch.
    private static IEnumerable<Breach> Nearest(IReadOnlyList<Breach>[] tried, string path)
    {
        bool IsOther(Breach breach) => breach.Path == path || breach.Path == $"{path}.type";
        IReadOnlyList<Breach>[] meant = [.. tried.Where(breaches => !breaches.Any(IsOther)).OrderBy(breaches => breaches.Count)];
        IEnumerable<string> others = tried.SelectMany(breaches => breaches.Where(IsOther).Take(1)).Select(breach => breach.Rule).Distinct();
        return meant is [{ } nearest, ..] ? nearest : [new Breach(path, $"fits none: {string.Join(", or ", others)}")];
    }

    private IEnumerable<Breach> Properties(JsonElement properties, JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        bool closed = strict && !schema.TryGetProperty("additionalProperties", out _);
        foreach (JsonProperty field in value.EnumerateObject())
        {
            if (properties.TryGetProperty(field.Name, out JsonElement rule))
            {
                foreach (Breach breach in Check(rule, field.Value, $"{path}.{field.Name}"))
                {
                    yield return breach;
                }
            }
            else if (closed)
            {
                yield return new Breach($"{path}.{field.Name}", "is no field that Discord knows");
            }
        }
    }

    private IEnumerable<Breach> AdditionalProperties(JsonElement rule, JsonElement schema, JsonElement value, string path) =>
        from field in value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : Array.Empty<JsonProperty>()
        where !(schema.TryGetProperty("properties", out JsonElement named) && named.TryGetProperty(field.Name, out _))
        let place = $"{path}.{field.Name}"
        from breach in rule.ValueKind == JsonValueKind.False ? [new Breach(place, "must not be there")] : Check(rule, field.Value, place)
        select breach;

    private static IEnumerable<Breach> Required(JsonElement names, JsonElement value, string path) =>
        from name in names.EnumerateArray()
        where value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name.GetString()!, out _)
        select new Breach($"{path}.{name.GetString()}", "is missing");

    private IEnumerable<Breach> Items(JsonElement rule, JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, index) => Check(rule, item, $"{path}[{index}]"))
            : [];

    private static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(each => each.GetString()!) : [rule.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => throw new NotSupportedException($"The description uses the type {type}, which is not checked."),
    };

    private static IEnumerable<Breach> Unless(bool kept, string path, string rule) => kept ? [] : [new Breach(path, rule)];
}
