import { openMenu } from "../widgets/menu.js";

const copy = text => navigator.clipboard?.writeText(text).catch(() => {});

export const textOf = message => [
  message.content,
  ...(message.embeds ?? []).flatMap(embed => [embed.title, embed.description, ...(embed.fields ?? []).flatMap(field => [field.name, field.value])]),
].filter(Boolean).join("\n");

function apps(commands, run) {
  const items = commands.length > 0
    ? commands.map(command => ({ label: command.name, attributes: { "data-command": command.name, title: command.application_name }, act: () => run(command) }))
    : [{ label: "No app offers anything here" }];
  return { label: "Apps", icon: "next", items, attributes: { "data-menu": "apps" } };
}

// `does` says what happens: run(command), markUnread(), dismiss() where the message can be dismissed.
export function openMessageMenu(message, commands, does, at, opener) {
  openMenu({
    label: "Message actions", at, opener,
    items: [
      { label: "Mark unread", icon: "unread", act: does.markUnread },
      apps(commands, does.run),
      textOf(message) && { label: "Copy text", icon: "copy", act: () => copy(textOf(message)) },
      does.dismiss && { label: "Dismiss message", icon: "close", danger: true, act: does.dismiss },
      { label: "Copy message ID", icon: "id", act: () => copy(message.id) },
    ].filter(Boolean),
  });
}

export function openUserMenu(user, commands, does, at, opener) {
  openMenu({
    label: `${user.name}: actions`, at, opener,
    items: [
      does.become && { label: `Act as ${user.name}`, icon: "person", act: does.become },
      apps(commands, does.run),
      { label: "Copy user ID", icon: "id", act: () => copy(user.id) },
    ].filter(Boolean),
  });
}
