namespace MineBanBot.Sandbox.Tests.Playing;

/// <summary>Bodies of interaction callbacks.</summary>
internal static class Replies
{
    public const string Deferred = """{"type":5}""";
    public const string DeferredPrivate = """{"type":5,"data":{"flags":64}}""";

    public const string WithButtons = """
        {"type":4,"data":{"content":"Choose","allowed_mentions":{"parse":[]},"components":[
          {"type":1,"components":[
            {"type":2,"style":1,"label":"Next","custom_id":"next"},
            {"type":2,"style":1,"label":"Off","custom_id":"off","disabled":true}]},
          {"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]}]}}
        """;

    public const string Modal = """
        {"type":9,"data":{"custom_id":"form","title":"Form","components":[
          {"type":1,"components":[{"type":4,"custom_id":"note","label":"Note","style":1,"max_length":5}]}]}}
        """;

    public static string Message(string content, int flags = 0) =>
        $$$"""{"type":4,"data":{"content":"{{{content}}}","flags":{{{flags}}},"allowed_mentions":{"parse":[]} } }""";

    public static string Edit(string content) => $$$"""{"content":"{{{content}}}","allowed_mentions":{"parse":[]} }""";
}
