using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/reference#error-messages
/// <summary>Collects what is wrong with a body, by path, as Discord's tree of errors.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool Any => _tree.Count > 0;

    public IReadOnlyList<string> Paths => _paths;

    private readonly List<string> _paths = [];

    public JsonObject ToJson() => new()
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50035,
        ["errors"] = _tree.DeepClone(),
    };

    public void Add(string path, string code, string message)
    {
        _paths.Add(path);
        JsonObject node = _tree;
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

    public void Choices(string path, string allowed) => Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{allowed}}}.");

    public void Length(string path, int least, int most) =>
        Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");

    public void TooLong(string path, int most) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
}
