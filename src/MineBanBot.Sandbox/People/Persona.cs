namespace MineBanBot.Sandbox.People;

internal enum Persona
{
    Member,
    Moderator,
    Admin,
    Bot,
}
