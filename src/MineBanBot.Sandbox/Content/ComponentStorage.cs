using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Content;

/// <summary>Discord numbers every component that came without an id.</summary>
internal static class ComponentStorage
{
    public static JsonArray Store(JsonObject form)
    {
        JsonArray stored = (JsonArray?)form.Items("components")?.DeepClone() ?? [];
        HashSet<long> taken = [.. Walk(stored).Select(component => component.Whole("id") ?? 0)];
        long next = 1;
        foreach (JsonObject component in Walk(stored).Where(component => component.Whole("id") is null or 0).ToList())
        {
            while (!taken.Add(next))
            {
                next++;
            }

            component["id"] = next;
        }

        foreach (JsonObject component in Walk(stored))
        {
            FillIn(component);
        }

        return stored;
    }

    /// <summary>Every component of a message or modal, outermost first.</summary>
    public static IEnumerable<JsonObject> Walk(JsonArray? components)
    {
        foreach (JsonObject component in components?.OfType<JsonObject>() ?? [])
        {
            yield return component;
            IEnumerable<JsonObject> inner = [.. Walk(component.Items("components")), .. Single(component, "component"), .. Single(component, "accessory")];
            foreach (JsonObject child in inner)
            {
                yield return child;
            }
        }
    }

    // What was left out comes back as what it means.
    private static void FillIn(JsonObject component)
    {
        switch (component.Whole("type"))
        {
            case 3 or 5 or 6 or 7 or 8:
                component["min_values"] ??= 1;
                component["max_values"] ??= 1;
                break;
            case 14:
                component["spacing"] ??= 1;
                component["divider"] ??= true;
                break;
            case 11:
                Fill(component, "description");
                component["spoiler"] ??= false;
                break;
            case 12:
                foreach (JsonObject item in component.Objects("items"))
                {
                    Fill(item, "description");
                    item["spoiler"] ??= false;
                }

                break;
            case 13:
                component["spoiler"] ??= false;
                break;
            case 17:
                Fill(component, "accent_color");
                component["spoiler"] ??= false;
                break;
            default:
                break;
        }
    }

    private static void Fill(JsonObject component, string member) => component.TryAdd(member, null);

    private static IEnumerable<JsonObject> Single(JsonObject component, string member) =>
        component.Fields(member) is { } child ? [child] : [];
}
