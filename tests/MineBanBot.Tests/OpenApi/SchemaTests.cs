using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

public sealed class SchemaTests
{
    private const string Document =
        """{"shelf":{"Id":{"type":"string","pattern":"^(0|[1-9][0-9]*)$"},"Tree":{"type":"object","properties":{"below":{"$ref":"#/shelf/Tree"}}}}}""";

    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", "1")]
    [InlineData("""{"type":"number"}""", "1.5", "\"1.5\"")]
    [InlineData("""{"type":"integer"}""", "3", "3.5")]
    [InlineData("""{"type":"integer"}""", "3.0", "\"3\"")]
    [InlineData("""{"type":"boolean"}""", "false", "0")]
    [InlineData("""{"type":"array"}""", "[]", "{}")]
    [InlineData("""{"type":"object"}""", "{}", "[]")]
    [InlineData("""{"type":"null"}""", "null", "false")]
    [InlineData("""{"type":["string","null"]}""", "null", "1")]
    [InlineData("""{"$ref":"#/shelf/Id"}""", "\"12\"", "\"012\"")]
    [InlineData("""{"$ref":"#/shelf/Tree"}""", """{"below":{"below":{}}}""", """{"below":{"below":[]}}""")]
    [InlineData("""{"allOf":[{"type":"integer"},{"minimum":2}]}""", "2", "1")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"minimum":2}]}""", "1", "1.5")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"minimum":2}]}""", "3", "0.5")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":2}]}""", "1", "3")]
    [InlineData("""{"oneOf":[{"const":"users"},{"const":"roles"}]}""", "\"roles\"", "\"everyone\"")]
    [InlineData("""{"const":4}""", "4", "5")]
    [InlineData("""{"enum":[6,7]}""", "7", "8")]
    [InlineData("""{"required":["id"]}""", """{"id":null}""", "{}")]
    [InlineData("""{"properties":{"id":{"type":"string"}}}""", """{"id":"1"}""", """{"id":1}""")]
    [InlineData("""{"properties":{"id":{}}}""", """{"id":1}""", """{"idd":1}""")]
    [InlineData("""{"properties":{"id":{}},"additionalProperties":{"type":"string"}}""", """{"id":1,"de":"a"}""", """{"id":1,"de":2}""")]
    [InlineData("""{"properties":{"id":{}},"additionalProperties":false}""", """{"id":1}""", """{"id":1,"de":2}""")]
    [InlineData("""{"items":{"type":"string"}}""", "[]", """["a",1]""")]
    [InlineData("""{"minItems":1}""", "[1]", "[]")]
    [InlineData("""{"maxItems":1}""", "[1]", "[1,2]")]
    [InlineData("""{"uniqueItems":true}""", """[1,"1",{"a":1}]""", """[{"a":1,"b":2},{"b":2,"a":1}]""")]
    [InlineData("""{"minProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"maxProperties":1}""", """{"a":1}""", """{"a":1,"b":2}""")]
    [InlineData("""{"minLength":2}""", "\"ab\"", "\"\U0001f600\"")]
    [InlineData("""{"maxLength":2}""", "\"\U0001f600\U0001f600\"", "\"abc\"")]
    [InlineData("""{"minimum":0}""", "0", "-1")]
    [InlineData("""{"maximum":9223372036854775807}""", "9223372036854775807", "9223372036854775808")]
    [InlineData("""{"maximum":2}""", "2", "1e300")]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"ab\"", "\"aB\"")]
    [InlineData("""{"format":"int32"}""", "2147483647", "2147483648")]
    [InlineData("""{"format":"int64"}""", "9223372036854775807", "9223372036854775808")]
    [InlineData("""{"format":"double"}""", "1e300", "1e999")]
    [InlineData("""{"format":"date-time"}""", "\"2026-11-23T20:00:00+00:00\"", "\"23 November 2026\"")]
    [InlineData("""{"format":"uri"}""", "\"attachment://map.png\"", "\"/map.png\"")]
    [InlineData("""{"format":"uri"}""", "\"https://example.org/\"", "\"javascript:alert(1)\"")]
    [InlineData("""{"format":"snowflake"}""", "\"18446744073709551615\"", "\"18446744073709551616\"")]
    public void A_keyword_lets_the_right_pass_and_refuses_the_wrong(string schema, string right, string wrong)
    {
        Assert.Empty(Check(schema, right));
        Assert.NotEmpty(Check(schema, wrong));
    }

    [Theory]
    [InlineData("pattern", "\"^a\"")]
    [InlineData("minLength", "5")]
    [InlineData("minimum", "5")]
    [InlineData("minItems", "5")]
    [InlineData("minProperties", "5")]
    [InlineData("format", "\"date-time\"")]
    [InlineData("required", """["id"]""")]
    [InlineData("items", """{"type":"string"}""")]
    [InlineData("properties", """{"id":{"type":"string"}}""")]
    [InlineData("additionalProperties", "false")]
    public void A_keyword_of_another_kind_of_value_says_nothing(string keyword, string rule) =>
        Assert.Empty(Check($$"""{"{{keyword}}":{{rule}}}""", "true"));

    [Theory]
    [InlineData("""{"multipleOf":2}""")]
    [InlineData("""{"format":"email"}""")]
    [InlineData("""{"type":"decimal"}""")]
    public void What_is_not_known_throws_instead_of_passing(string schema) =>
        Assert.Throws<NotSupportedException>(() => Check(schema, "4"));

    [Fact]
    public void A_field_that_is_not_known_passes_in_what_we_are_sent() =>
        Assert.Empty(new Schema(Parse(Document), strict: false).Check(Parse("""{"properties":{"id":{}}}"""), Parse("""{"idd":1}"""), "answer"));

    [Fact]
    public void Of_several_forms_the_one_that_was_meant_is_held_against_the_value()
    {
        const string Forms =
            """
            {"oneOf":[
                {"type":"null"},
                {"type":"object","properties":{"type":{"const":2},"label":{"maxLength":3}}},
                {"type":"object","properties":{"type":{"const":3},"options":{"minItems":1}},"required":["custom_id","options"]}]}
            """;

        Assert.Equal(["body.label breaks maxLength 3"], Check(Forms, """{"type":2,"label":"long"}"""));
        Assert.Equal(["body fits none: must be null, or must be 2, or must be 3"], Check(Forms, """{"type":9}"""));
    }

    private static string[] Check(string schema, string value) =>
        [.. new Schema(Parse(Document), strict: true).Check(Parse(schema), Parse(value), "body").Select(breach => breach.ToString())];

    private static JsonElement Parse(string json) => Exchange.Read(json);
}
