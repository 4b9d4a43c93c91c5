namespace MineBanBot.Tests.Posting;

/// <summary>Stands for kill -9: nothing after it runs.</summary>
internal sealed class ProcessDiedException : Exception;
