namespace MineBanBot.Sandbox.Ids;

/// <summary>Gives out ids whose upper bits are the time, never the same twice.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const int PerMillisecond = 4096;
    private long _millisecond = -1;
    private int _sequence;

    public Snowflake Next()
    {
        long now = Snowflake.MillisecondsOf(time.GetUtcNow());
        if (now > _millisecond)
        {
            (_millisecond, _sequence) = (now, 0);
        }
        else if (++_sequence == PerMillisecond)
        {
            (_millisecond, _sequence) = (_millisecond + 1, 0);
        }

        return Snowflake.FromMilliseconds(_millisecond, _sequence);
    }
}
