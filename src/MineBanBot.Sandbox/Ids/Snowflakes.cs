namespace MineBanBot.Sandbox.Ids;

/// <summary>Gives out ids whose upper bits are the time, never the same twice.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const int PerMillisecond = 4096;
    private long millisecond = -1;
    private int sequence;

    public Snowflake Next()
    {
        long now = Snowflake.MillisecondsOf(time.GetUtcNow());
        if (now > millisecond)
        {
            (millisecond, sequence) = (now, 0);
        }
        else if (++sequence == PerMillisecond)
        {
            (millisecond, sequence) = (millisecond + 1, 0);
        }

        return Snowflake.FromMilliseconds(millisecond, sequence);
    }
}
