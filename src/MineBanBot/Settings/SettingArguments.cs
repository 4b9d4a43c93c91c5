namespace MineBanBot.Settings;

/// <summary>Takes settings out of the command line: <c>--Sandbox:Port 5080</c> or <c>--Sandbox:Port=5080</c>.</summary>
internal static class SettingArguments
{
    /// <summary>The settings in order, and the arguments that are none.</summary>
    public static (List<KeyValuePair<string, string?>> Settings, string[] Others) Split(IReadOnlyList<string> arguments)
    {
        List<KeyValuePair<string, string?>> settings = [];
        List<string> rest = [];
        for (int index = 0; index < arguments.Count; index++)
        {
            string argument = arguments[index];
            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? argument : argument[..equals];
            if (argument == "--")
            {
                rest.AddRange(arguments.Skip(index));
                break;
            }

            if (!IsSetting(name))
            {
                rest.Add(argument);
            }
            else if (equals >= 0)
            {
                settings.Add(new(name[2..], argument[(equals + 1)..]));
            }
            else
            {
                settings.Add(new(name[2..], index + 1 < arguments.Count ? arguments[++index] : null));
            }
        }

        return (settings, [.. rest]);
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal) && !name.Any(char.IsWhiteSpace);
}
