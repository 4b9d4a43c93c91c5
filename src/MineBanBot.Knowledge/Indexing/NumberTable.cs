namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// Numbers of things by a text that names each. One thread sets while any number look up. A tenth of the room of a concurrent dictionary.
/// </summary>
/// <param name="key">The text that names a thing, by its number.</param>
internal sealed class NumberTable(Func<int, string> key)
{
    private const int NumberBits = 24;
    private const uint NumberMask = (1u << NumberBits) - 1;

    // A slot is the number and one; above it are the first bits of the key's hash, so that few keys are compared in vain.
    private uint[] slots = new uint[1 << 8];
    private int taken;

    /// <summary>The number of what has this name; null: nothing.</summary>
    public int? Find(ReadOnlySpan<char> text)
    {
        uint[] now = Volatile.Read(ref slots);
        uint hash = Hash(text);
        for (int index = Place(hash, now); ; index = (index + 1) & (now.Length - 1))
        {
            uint slot = Volatile.Read(ref now[index]);
            if (slot == 0)
            {
                return null;
            }

            int number = (int)(slot & NumberMask) - 1;
            if (((slot ^ hash) & ~NumberMask) == 0 && text.SequenceEqual(key(number)))
            {
                return number;
            }
        }
    }

    /// <summary>Puts a number under its name, in the place of one that is there.</summary>
    /// <exception cref="InvalidOperationException">There are more than sixteen million.</exception>
    public void Set(int number)
    {
        if (number >= NumberMask)
        {
            throw new InvalidOperationException("The table is full.");
        }

        if (4 * (taken + 1) > 3 * slots.Length)
        {
            uint[] longer = new uint[slots.Length * 2];
            foreach (uint slot in slots)
            {
                if (slot != 0)
                {
                    uint moved = Hash(key((int)(slot & NumberMask) - 1));
                    int free = Place(moved, longer);
                    while (longer[free] != 0)
                    {
                        free = (free + 1) & (longer.Length - 1);
                    }

                    longer[free] = slot;
                }
            }

            Volatile.Write(ref slots, longer);
        }

        string text = key(number);
        uint hash = Hash(text);
        int index = Place(hash, slots);
        while (slots[index] != 0 && !(((slots[index] ^ hash) & ~NumberMask) == 0 && key((int)(slots[index] & NumberMask) - 1) == text))
        {
            index = (index + 1) & (slots.Length - 1);
        }

        taken += slots[index] == 0 ? 1 : 0;
        Volatile.Write(ref slots[index], (hash & ~NumberMask) | (uint)(number + 1));
    }

    private static uint Hash(ReadOnlySpan<char> text) => unchecked((uint)string.GetHashCode(text));

    private static int Place(uint hash, uint[] slots) => (int)(hash & (uint)(slots.Length - 1));
}
