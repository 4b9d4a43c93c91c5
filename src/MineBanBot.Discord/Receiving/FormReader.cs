using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Discord.Receiving;

/// <summary>Reads a submitted modal, whose inputs stand in rows or labels.</summary>
internal static class FormReader
{
    /// <summary>Reads what was filled in and what was chosen.</summary>
    public static Interaction.Modal Read(
        InteractionOrigin from, string customId, InteractionData data, InteractionData.Invocation invocation)
    {
        Dictionary<string, string> fields = [];
        Dictionary<string, IReadOnlyList<string>> choices = [];
        Stack<InputData?> open = new(invocation.Components ?? []);
        while (open.TryPop(out InputData? part))
        {
            if (part?.CustomId is { } id && part.Value is not null)
            {
                fields[id] = OptionReader.Text(part.Value);
            }

            if (part?.CustomId is { } select && part.Values is { } values)
            {
                choices[select] = [.. values.Select(each => OptionReader.Text(each))];
            }

            foreach (InputData? inner in (part?.Components ?? []).Append(part?.Component).Where(inner => inner is not null))
            {
                open.Push(inner);
            }
        }

        return new Interaction.Modal(from, customId, fields) { Choices = choices, Message = MessageId.TryParse(data.Message?.Id) };
    }
}
