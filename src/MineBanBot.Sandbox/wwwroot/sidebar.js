import { avatar, element } from "./dom.js";

const channelTypes = { text: 0, category: 4, announcement: 5 };

const initials = name => name.split(/\s+/).map(word => [...word][0]).join("").slice(0, 3);

export function drawGuilds(list, guilds, current, onChoose) {
  list.replaceChildren(...guilds.map(guild => element("li", {},
    element("button", {
      type: "button", class: "guild", "data-guild-id": guild.id, title: guild.name,
      "aria-current": guild.id === current?.id ? "true" : null, click: () => onChoose(guild),
    }, element("span", { "aria-hidden": "true" }, initials(guild.name)), element("span", { class: "visually-hidden" }, guild.name)))));
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

// Voice channels, forums and stages have no messages of their own here.
export const readable = channel => channel.type === channelTypes.text || channel.type === channelTypes.announcement;

export function drawChannels(list, channels, current, unread, onChoose) {
  list.replaceChildren(...channels
    .filter(channel => readable(channel) || channel.type === channelTypes.category)
    .map(channel => channelNode(channel, current, unread, onChoose)));
}

function group(title, people) {
  if (people.length === 0) return null;
  return [element("h2", {}, `${title} — ${people.length}`), element("ul", {}, people)];
}

export function drawMembers(container, { bots, users }, reader) {
  const bot = each => element("li", { class: each.connected ? "" : "away" },
    avatar(each.name), element("span", {}, each.name), element("span", { class: "app-badge" }, "APP"),
    element("span", { class: "visually-hidden" }, each.connected ? " online" : " offline"));
  const user = each => element("li", {}, avatar(each.name), element("span", {}, each.name), each.name === reader && element("span", { class: "you" }, "you"));
  container.replaceChildren(...[group("Apps", bots.map(bot)), group("People", users.map(user))].flat().filter(Boolean));
}

// Bots that have gone are named only while none is there.
export function drawStatus(line, bots) {
  const online = bots.filter(bot => bot.connected);
  line.textContent = (online.length > 0 ? online : bots).map(bot => `${bot.name} is ${bot.connected ? "online" : "offline"}`).join(" · ") || "No bot is connected";
  line.classList.toggle("online", online.length > 0);
}

// On a phone the servers and channels lie over the conversation and must leave the tab order while closed.
export function startDrawer(button, backdrop) {
  const set = open => {
    document.body.classList.toggle("drawer-open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => set(!document.body.classList.contains("drawer-open")));
  backdrop.addEventListener("click", () => set(false));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !document.body.classList.contains("drawer-open")) return;
    set(false);
    button.focus();
  });
  return () => set(false);
}
