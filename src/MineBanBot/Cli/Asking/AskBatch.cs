using System.Diagnostics;
using System.Text.Json;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Cli.Asking;

/// <summary>Answers the objects {"id","question","as_of"?} of a batch.</summary>
internal sealed class AskBatch(KnowledgeService knowledge, DateOnly today)
{
    /// <summary>The line that answers one, or why there is none.</summary>
    public (string? Line, string? Fault) Answer(JsonElement asked)
    {
        if (asked.ValueKind != JsonValueKind.Object
            || !asked.TryGetProperty("id", out JsonElement id)
            || !asked.TryGetProperty("question", out JsonElement text)
            || text.ValueKind != JsonValueKind.String)
        {
            return (null, "An object with \"id\" and \"question\" is needed.");
        }

        PartialDate? asOf = null;
        if (asked.TryGetProperty("as_of", out JsonElement date) && date.ValueKind != JsonValueKind.Null)
        {
            asOf = date.ValueKind == JsonValueKind.String ? PartialDate.TryParse(date.GetString()) : null;
            if (asOf is null)
            {
                return (null, "\"as_of\" must be a date: \"2015\", \"2015-04\" or \"2015-04-06\".");
            }
        }

        long start = Stopwatch.GetTimestamp();
        Answer answer = knowledge.Ask(new Question(text.GetString()!, today) { AsOf = asOf });
        return (AnswerJson.Line(answer, id, text.GetString()!, Stopwatch.GetElapsedTime(start)), null);
    }
}
