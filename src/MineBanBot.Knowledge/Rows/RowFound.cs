namespace MineBanBot.Knowledge.Rows;

/// <summary>A row that may answer a question.</summary>
/// <param name="Row">The row.</param>
/// <param name="Claim">How sure it is that the row is the answer, 0–1.</param>
internal sealed record RowFound(object Row, double Claim);
