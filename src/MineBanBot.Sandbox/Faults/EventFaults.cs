namespace MineBanBot.Sandbox.Faults;

/// <summary>How many of the next events are to go wrong, each in its own way.</summary>
internal sealed class EventFaults
{
    private int duplicates, swaps, splits;

    public void Add(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.DuplicateEvents:
                duplicates += fault.Left;
                break;
            case FaultKind.ReorderEvents:
                swaps += fault.Left;
                break;
            default:
                splits += fault.Left;
                break;
        }
    }

    /// <summary>An event that comes twice, with the same sequence.</summary>
    public bool TakeDuplicate() => Take(ref duplicates);

    /// <summary>An event that lets the next one pass.</summary>
    public bool TakeSwap() => Take(ref swaps);

    /// <summary>A zlib-stream message whose flush comes only in a later WebSocket message.</summary>
    public bool TakeSplit() => Take(ref splits);

    public void Clear() => (duplicates, swaps, splits) = (0, 0, 0);

    private static bool Take(ref int left)
    {
        bool taken = left > 0;
        left -= taken ? 1 : 0;
        return taken;
    }
}
