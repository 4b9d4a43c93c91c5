const kinds = { text: 3, user: 5, role: 6, mentionable: 7, channel: 8 };

const users = world => world.people().map(user => ({ value: user.id, label: user.name, description: user.isBot ? "App" : null }));
const roles = world => world.roles().map(role => ({ value: role.id, label: `@${role.name}`, description: "Role" }));

function channels(world, allowed) {
  return world.channels().filter(channel => !allowed?.length || allowed.includes(channel.type))
    .map(channel => ({ value: channel.id, label: `#${channel.name}` }));
}

// What a select offers; null when it is none. Bots, roles and channels are those of the server it stands in.
export function selectChoices(component, world) {
  const list = {
    [kinds.text]: () => component.options ?? [],
    [kinds.user]: () => users(world),
    [kinds.role]: () => roles(world),
    [kinds.mentionable]: () => [...users(world), ...roles(world)],
    [kinds.channel]: () => channels(world, component.channel_types),
  }[component.type]?.();
  if (!list || component.type === kinds.text) return list ?? null;
  const chosen = new Set((component.default_values ?? []).map(value => value.id));
  return list.map(choice => ({ ...choice, default: chosen.has(choice.value) }));
}
