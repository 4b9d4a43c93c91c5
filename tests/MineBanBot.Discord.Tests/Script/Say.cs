namespace MineBanBot.Discord.Tests.Script;

/// <summary>What Discord says, as JSON.</summary>
internal static class Say
{
    public const string Gateway = "wss://gateway.test/?v=10&encoding=json";
    public const string Resume = "wss://resume.test/?v=10&encoding=json";
    public const string Hello = """{"op":10,"d":{"heartbeat_interval":40000},"s":null,"t":null}""";
    public const string Acknowledged = """{"op":11,"d":null,"s":null,"t":null}""";
    public const string BeatNow = """{"op":1,"d":null,"s":null,"t":null}""";
    public const string Reconnect = """{"op":7,"d":null,"s":null,"t":null}""";
    public const string InvalidForNow = """{"op":9,"d":true,"s":null,"t":null}""";
    public const string InvalidForGood = """{"op":9,"d":false,"s":null,"t":null}""";

    public static string Ready(string session, long sequence = 1) => $$"""
        {"op":0,"s":{{sequence}},"t":"READY","d":{"v":10,"session_id":"{{session}}","resume_gateway_url":"wss://resume.test",
        "user":{"id":"500","username":"tester"},"guilds":[{"id":"1","unavailable":true},{"id":"2","unavailable":true}],"application":{"id":"500","flags":0} } }
        """;

    public static string Event(string name, long sequence, string data = "{}") => $$"""{"op":0,"s":{{sequence}},"t":"{{name}}","d":{{data}} }""";

    public static string Resumed(long sequence) => Event("RESUMED", sequence);
}
