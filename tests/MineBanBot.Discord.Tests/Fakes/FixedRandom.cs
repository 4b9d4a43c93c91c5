namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>Chance that always falls in the middle, unless told otherwise.</summary>
internal sealed class FixedRandom(double value = 0.5) : Random
{
    public override double NextDouble() => value;
}
