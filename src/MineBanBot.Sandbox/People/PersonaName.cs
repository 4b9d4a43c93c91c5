namespace MineBanBot.Sandbox.People;

internal static class PersonaName
{
    public static string Of(Persona persona) =>
        persona switch
        {
            Persona.Moderator => "moderator",
            Persona.Admin => "admin",
            Persona.Bot => "bot",
            _ => "member",
        };
}
