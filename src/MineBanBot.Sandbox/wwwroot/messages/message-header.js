import { avatar, element } from "../widgets/dom.js";
import { clockOf, moment } from "../text/time.js";

const contextMenuReply = 23;
const reply = 19;
const longestPreview = 120;

// A command run on a message is called by a sentence and has no slash.
export function interactionLine(user, command, onMessage) {
  return element("div", { class: "used" },
    avatar(user), element("span", { class: "used-name" }, user), " used ", element("span", { class: "mention" }, onMessage ? command : `/${command}`));
}

// Only commands have a name in the metadata; a reply to a button or select shows no such line.
function usedCommand(message) {
  const { name, user } = message.interaction_metadata ?? message.interaction ?? {};
  return name && user ? interactionLine(user.username, name, message.type === contextMenuReply) : null;
}

// One line of plain words; what is hidden stays hidden.
const plain = text => text.replace(/\|\|[\s\S]+?\|\|/g, "▇▇▇").replace(/\[([^\]\n]*)\]\(<?https?:[^)\s]*\)/g, "$1")
  .replace(/<t:\d+(:\w)?>/g, "…").replace(/^(#{1,3}|-#|>{1,3}) /gm, "").replace(/\*+|__|~~|`+/g, "").replace(/\s+/g, " ");

const preview = message =>
  plain(message.content) || message.embeds?.[0]?.title || message.embeds?.[0]?.description || (message.attachments?.length ? "Click to see attachment" : "Click to see message");

function repliedTo(message, page) {
  if (message.type !== reply || !message.message_reference?.message_id) return null;
  const original = page.find(message.message_reference.message_id);
  if (!original) return element("div", { class: "used replied" }, element("em", {}, "Original message was deleted"));
  const name = original.author.global_name ?? original.author.username;
  return element("div", { class: "used replied" }, avatar(name),
    element("button", { type: "button", class: "reply-preview", "aria-label": `Reply to ${name}: go to that message`, click: () => page.onGoTo(original.id) },
      element("span", { class: "used-name" }, name), " ", [...preview(original)].slice(0, longestPreview).join("")));
}

export const originLine = (message, page) => usedCommand(message) ?? repliedTo(message, page);

// What the line above a message says of another message: it changes when that one does.
export const originVersion = (message, page) => {
  const original = message.type === reply && page.find(message.message_reference?.message_id);
  return original ? preview(original) : "";
};

// `follows`: the same author goes on; the name is still told to those who do not see the grouping.
export function authorLine({ name, userId, isApp, timestamp, follows }) {
  if (follows) {
    return [
      element("h2", { class: "visually-hidden" }, `${name}, ${clockOf(timestamp)}`),
      element("span", { class: "short-time", "aria-hidden": "true" }, clockOf(timestamp)),
    ];
  }
  return element("h2", { class: "author" },
    element("span", { class: "author-name", "data-user-id": userId }, name),
    isApp && element("span", { class: "app-badge" }, "APP"),
    timestamp && moment(timestamp));
}
