namespace MineBanBot.Knowledge.History;

/// <summary>How a state stood towards the treaty on a day.</summary>
public enum MembershipStage
{
    /// <summary>Had neither signed nor joined.</summary>
    Outside,

    /// <summary>Had signed, not joined.</summary>
    Signed,

    /// <summary>The data cannot tell: the day of joining is not known well enough.</summary>
    Uncertain,

    /// <summary>Had deposited its instrument; not bound yet (Art. 17), or from when is not known.</summary>
    JoinedNotInForce,

    /// <summary>Bound.</summary>
    InForce,

    /// <summary>Bound, with a notice of withdrawal deposited (Art. 20).</summary>
    Leaving,

    /// <summary>The withdrawal had taken effect.</summary>
    Left,
}
