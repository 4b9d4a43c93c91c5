namespace MineBanBot.Sandbox;

/// <summary>Another program listens on the port that the sandbox was to use.</summary>
/// <param name="port">That port.</param>
public sealed class SandboxPortTakenException(int port)
    : IOException($"Port {port} on 127.0.0.1 is in use; stop the program that uses it, or choose another port.")
{
    /// <summary>The port that is in use.</summary>
    public int Port { get; } = port;
}
