const names = ["Bots", "Moderators", "Admins"];

// The overview does not list roles. Each server has the same ones, and their ids follow its own.
export const rolesOf = guild => guild
  ? guild.roles ?? names.map((name, index) => ({ id: String(BigInt(guild.id) + BigInt(index) + 1n), name }))
  : [];

export function roleName(guilds, id) {
  if (guilds.some(guild => guild.id === id)) return "everyone";
  return guilds.flatMap(rolesOf).find(role => role.id === id)?.name ?? "unknown-role";
}
