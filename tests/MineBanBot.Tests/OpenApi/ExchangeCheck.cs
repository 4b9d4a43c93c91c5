using System.Text.Json;
using System.Text.RegularExpressions;

namespace MineBanBot.Tests.OpenApi;

/// <summary>Holds requests and answers against Discord's description and the rules that it leaves out.</summary>
internal sealed partial class ExchangeCheck(ApiDescription description)
{
    /// <summary>What is wrong with a request, a sentence each: the call, the place, the rule.</summary>
    public IReadOnlyList<string> Request(Exchange exchange) => description.Find(exchange.Method, exchange.Path) is not { } found
        ? [$"{exchange.Method} {exchange.Path}: Discord describes no such call"]
        : [
            .. Path(found.Operation, found.Values)
                .Concat(Query(found.Operation, exchange.Query))
                .Concat(Body(found.Operation, exchange))
                .Concat(Files(found.Operation, exchange))
                .Select(breach => $"{found.Operation}: {breach}"),
        ];

    /// <summary>What is wrong with the answer to a request. Refusals are not looked at: a test may ask for any.</summary>
    public IReadOnlyList<string> Answer(Exchange exchange)
    {
        if (exchange.Status is < 200 or > 299 || description.Find(exchange.Method, exchange.Path) is not { } found)
        {
            return [];
        }

        if (!found.Operation.Answers(exchange.Status))
        {
            return [$"{found.Operation}: Discord does not answer {exchange.Status}"];
        }

        return (found.Operation.Answer(exchange.Status), exchange.Answer) switch
        {
            ({ } schema, { } answer) => [.. description.Answer.Check(schema, answer, "answer").Select(breach => $"{found.Operation}: {breach}")],
            ({ }, null) => [$"{found.Operation}: answer {exchange.Status} has no body"],
            (null, { }) => [$"{found.Operation}: answer {exchange.Status} has a body"],
            _ => [],
        };
    }

    private IEnumerable<Breach> Path(Operation operation, IReadOnlyDictionary<string, string> values) =>
        values.SelectMany(each => operation.Parameters.TryGetValue(("path", each.Key), out JsonElement schema)
            ? description.Request.Check(schema, Quoted(each.Value), $"path {each.Key}")
            : []);

    private IEnumerable<Breach> Query(Operation operation, string query) =>
        from pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let name = pair.Split('=')[0]
        let value = Uri.UnescapeDataString(pair[Math.Min(pair.Length, name.Length + 1)..])
        let place = $"query {name}"
        from breach in operation.Parameters.TryGetValue(("query", name), out JsonElement schema)
            ? Fits(schema, value, place)
            : [new Breach(place, "is no parameter that Discord knows")]
        select breach;

    // A query has no types: 50 may be meant as text or as a number.
    private IReadOnlyList<Breach> Fits(JsonElement schema, string value, string place)
    {
        IReadOnlyList<Breach> asText = description.Request.Check(schema, Quoted(value), place);
        return asText.Count > 0 && LiteralPattern().IsMatch(value) ? description.Request.Check(schema, Exchange.Read(value), place) : asText;
    }

    private IEnumerable<Breach> Body(Operation operation, Exchange exchange)
    {
        if (exchange.ContentType is null)
        {
            return operation.NeedsBody ? [new Breach("body", "is missing")] : [];
        }

        if (exchange.Body is not { } body)
        {
            return [new Breach("body", $"is not readable as JSON ({exchange.ContentType})")];
        }

        return operation.Body is not { } schema
            ? [new Breach("body", "is given, and the call takes none")]
            : description.Request.Check(schema, Spelling.AsDescribed(body), "body")
                .Concat(MessageRules.Check(operation.Id, body))
                .Concat(CommandRules.Check(operation.Id, body));
    }

    private static IEnumerable<Breach> Files(Operation operation, Exchange exchange)
    {
        bool multipart = exchange.ContentType == "multipart/form-data";
        if (multipart ? !operation.TakesFiles : exchange.ContentType is not (null or "application/json"))
        {
            yield return new Breach("Content-Type", $"is {exchange.ContentType}");
        }

        foreach (string odd in exchange.Files.Where(name => !FilePattern().IsMatch(name)))
        {
            yield return new Breach($"part {odd}", "must be called files[n], n from 0 to 9");
        }
    }

    private static JsonElement Quoted(string text) => Exchange.Read($"\"{JsonEncodedText.Encode(text)}\"");

    [GeneratedRegex(@"^(true|false|-?(0|[1-9]\d*))$")]
    private static partial Regex LiteralPattern();

    [GeneratedRegex(@"^files\[\d\]$")]
    private static partial Regex FilePattern();
}
