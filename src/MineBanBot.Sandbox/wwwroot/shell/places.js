import { element } from "../widgets/dom.js";

const channelTypes = { text: 0, category: 4, announcement: 5 };

const mostInitials = 5;

// A number stays whole: servers often differ in nothing else.
const initials = name => name.split(/\s+/).map(word => /^\d+$/.test(word) ? word : [...word][0]).join("").slice(0, mostInitials);

// Voice channels, forums and stages have no messages of their own here.
export const readable = channel => channel.type === channelTypes.text || channel.type === channelTypes.announcement;

// Redrawing under a key press would lose the focus: whoever stands on a place stays on it.
function keepingFocus(list, attribute, draw) {
  const held = list.contains(document.activeElement) ? document.activeElement.getAttribute(attribute) : null;
  draw();
  if (held) list.querySelector(`[${attribute}="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
}

export function drawGuilds(list, guilds, current, unread, onChoose) {
  const node = guild => {
    const isNew = guild.id !== current?.id && guild.channels.some(channel => unread.has(channel.id));
    return element("li", { class: isNew ? "unread" : null },
      element("button", {
        type: "button", class: `guild${initials(guild.name).length > 3 ? " long" : ""}`, "data-guild-id": guild.id, title: guild.name,
        "aria-current": guild.id === current?.id ? "true" : null, click: () => onChoose(guild),
      }, element("span", { "aria-hidden": "true" }, initials(guild.name)),
        element("span", { class: "visually-hidden" }, guild.name, isNew && " (unread)")));
  };
  const moved = list.querySelector("[aria-current]")?.dataset.guildId !== current?.id;
  keepingFocus(list, "data-guild-id", () => list.replaceChildren(...guilds.map(node)));
  if (moved) list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

function channelNode(channel, current, unread, onChoose) {
  if (channel.type === channelTypes.category) return element("li", { class: "category" }, channel.name);
  const icon = channel.type === channelTypes.announcement ? "icon-announcement" : "icon-hash";
  const isNew = unread.has(channel.id);
  return element("li", {},
    element("button", {
      type: "button", class: `channel${isNew ? " unread" : ""}`, "data-channel-id": channel.id,
      "aria-current": channel.id === current?.id ? "page" : null, click: () => onChoose(channel),
    }, element("span", { class: `icon ${icon}` }), element("span", { class: "channel-label" }, channel.name),
      isNew && element("span", { class: "visually-hidden" }, " (unread)")));
}

export function drawChannels(list, channels, current, unread, onChoose) {
  const shown = channels.filter(channel => readable(channel) || channel.type === channelTypes.category);
  keepingFocus(list, "data-channel-id", () => list.replaceChildren(...shown.map(channel => channelNode(channel, current, unread, onChoose))));
}

// Bots that have gone are named only while none is there.
export function drawStatus(line, bots) {
  const online = bots.filter(bot => bot.connected);
  const text = (online.length > 0 ? online : bots).map(bot => `${bot.name} is ${bot.connected ? "online" : "offline"}`).join(" · ") || "No bot is connected";
  if (line.textContent !== text) line.textContent = text;
  line.title = text;
  line.classList.toggle("online", online.length > 0);
}
