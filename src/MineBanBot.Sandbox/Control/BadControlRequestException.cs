namespace MineBanBot.Sandbox.Control;

/// <summary>A control request that means nothing; its message is the one sentence of the answer.</summary>
internal sealed class BadControlRequestException(string message) : Exception(message);
