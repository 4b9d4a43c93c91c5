namespace MineBanBot.Knowledge.History;

/// <summary>Dates that follow from the treaty's own rules.</summary>
internal static class TreatyClocks
{
    /// <summary>Entry into force for a state: the first day of the sixth month after the month of its deposit (Art. 17(2)).</summary>
    public static DateOnly InForce(DateOnly deposit) => new DateOnly(deposit.Year, deposit.Month, 1).AddMonths(6);

    /// <summary>The day a withdrawal takes effect: six months after the deposit of its notice (Art. 20(3)), unless the state is in an armed conflict then.</summary>
    public static DateOnly WithdrawalEffective(DateOnly notice) => notice.AddMonths(6);

    /// <summary>The last day to destroy stockpiles: four years after entry into force (Art. 4).</summary>
    public static DateOnly StockpileDeadline(DateOnly inForce) => inForce.AddYears(4);

    /// <summary>The last day to clear mined areas: ten years after entry into force (Art. 5).</summary>
    public static DateOnly ClearanceDeadline(DateOnly inForce) => inForce.AddYears(10);

    /// <summary>The last day for the first transparency report: 180 days after entry into force (Art. 7).</summary>
    public static DateOnly FirstReport(DateOnly inForce) => inForce.AddDays(180);
}
