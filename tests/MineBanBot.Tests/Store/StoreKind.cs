namespace MineBanBot.Tests.Store;

/// <summary>Which database a test runs on.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
