export const kinds = { chat: 1, user: 2, message: 3 };
export const optionTypes = { subcommand: 1, group: 2, text: 3, integer: 4, flag: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };

const isBranch = option => option.type === optionTypes.subcommand || option.type === optionTypes.group;

function leaves(command, path, node) {
  const branches = (node.options ?? []).filter(isBranch);
  if (branches.length > 0) return branches.flatMap(branch => leaves(command, `${path} ${branch.name}`, branch));
  return [{
    application: command.application_id,
    applicationName: command.application_name,
    name: path,
    description: node.description ?? "",
    options: node.options ?? [],
  }];
}

// A command with subcommands cannot be run itself; people choose among "treaty article", "treaty overview" …
export const runnable = commands =>
  commands.filter(command => command.type === kinds.chat).flatMap(command => leaves(command, command.name, command));

export const forMessages = commands => commands.filter(command => command.type === kinds.message);

export const forUsers = commands => commands.filter(command => command.type === kinds.user);

// Names that begin with the words come first, then names and descriptions that contain them.
export function matching(commands, typed) {
  const words = typed.trim().toLowerCase();
  const rank = command => {
    if (command.name.startsWith(words)) return 0;
    if (command.name.includes(words)) return 1;
    return command.description.toLowerCase().includes(words) ? 2 : 3;
  };
  return commands
    .map(command => ({ command, rank: rank(command) }))
    .filter(({ rank: place }) => place < 3)
    .sort((left, right) => left.rank - right.rank || left.command.name.localeCompare(right.command.name))
    .map(({ command }) => command);
}

// "/treaty article 5" names its command in full: the longest command whose name is followed by a space.
export function namedIn(commands, typed) {
  return commands
    .filter(command => typed.startsWith(`${command.name} `))
    .sort((left, right) => right.name.length - left.name.length)[0] ?? null;
}
