using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/reference#error-messages
/// <summary>Collects what is wrong with a body, by path, as Discord's tree of errors.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject tree = [];
    private readonly List<string> paths = [];

    public bool Any => tree.Count > 0;

    public IReadOnlyList<string> Paths => paths;

    public JsonObject ToJson() => new()
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50035,
        ["errors"] = tree.DeepClone(),
    };

    public void Add(string path, string code, string message)
    {
        paths.Add(path);
        JsonObject node = tree;
        foreach (string piece in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[piece] is not JsonObject next)
            {
                node[piece] = next = [];
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray errors)
        {
            node["_errors"] = errors = [];
        }

        errors.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    /// <summary>A member that must be an object, when it is there at all.</summary>
    public void CheckObject(string path, JsonNode? node)
    {
        if (node is not (null or JsonObject))
        {
            Add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
    }

    /// <summary>A member that must be an array, when it is there at all.</summary>
    public void CheckArray(string path, JsonNode? node)
    {
        if (node is not (null or JsonArray))
        {
            Add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }
    }

    public void Choices(string path, string allowed) => Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{allowed}}}.");

    public void Length(string path, int least, int most) =>
        Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");

    public void TooLong(string path, int most) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
}
