using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Names;

/// <summary>One state's membership of a well-known group (groups.csv).</summary>
/// <param name="Group">The group's name, such as NATO.</param>
/// <param name="Aliases">Other names of the group.</param>
/// <param name="Iso3">The member.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record GroupMember(string Group, IReadOnlyList<string> Aliases, string Iso3, Provenance Provenance)
{
    internal static readonly string[] Columns = ["group", "aliases", "iso3", .. Provenance.Columns];

    internal static GroupMember Read(FactRow row) =>
        new(row.Required("group"), row.Parts("aliases"), row.Required("iso3"), Provenance.Read(row));
}
