using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Claims;

/// <summary>Something that a text says and the tables speak of.</summary>
/// <param name="Said">The sentence, as it was written. Untrusted text.</param>
/// <param name="Verdict">How it compares.</param>
/// <param name="Facts">What the tables say, in plain Markdown.</param>
/// <param name="Sources">Where that comes from, with dates.</param>
public sealed record CheckedClaim(string Said, ClaimVerdict Verdict, string Facts, IReadOnlyList<AnswerSource> Sources);
