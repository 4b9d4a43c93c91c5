namespace MineBanBot.Store;

/// <summary>The store cannot be used. The message is one sentence for the operator, and holds no password.</summary>
internal sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);
