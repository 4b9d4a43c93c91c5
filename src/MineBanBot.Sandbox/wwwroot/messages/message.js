import { avatar, element } from "../widgets/dom.js";
import { onContextMenu } from "../widgets/context-menu.js";
import { isJumbo, renderMarkdown } from "../text/markdown.js";
import { drawAttachments, looseAttachments } from "./attachments.js";
import { drawComponents } from "./components.js";
import { drawEmbed, gathered } from "./embed.js";
import { authorLine, originLine } from "./message-header.js";
import { failureLine, unanswered } from "./failure.js";

export const flags = { suppressEmbeds: 4, ephemeral: 64, loading: 128 };
const tokenLifeMilliseconds = 15 * 60 * 1000;

function waiting(message) {
  const expired = Date.now() - Date.parse(message.timestamp) > tokenLifeMilliseconds;
  return expired
    ? element("p", { class: "failure-text" }, unanswered)
    : element("p", { class: "loading" }, element("span", { class: "dots", "aria-hidden": "true" }), `${message.author.username} is thinking…`);
}

function content(message, page) {
  const edited = message.edited_timestamp && element("span", { class: "edited", title: new Date(message.edited_timestamp).toLocaleString() }, "(edited)");
  if (!message.content) return null;
  const nodes = renderMarkdown(message.content, page.naming);
  const last = nodes.at(-1);
  if (edited && last?.tagName === "P") last.append(" ", edited);
  else if (edited) nodes.push(edited);
  return element("div", { class: `content markdown${isJumbo(message.content) ? " jumbo" : ""}` }, nodes);
}

function ephemeralLine(message, page) {
  return element("p", { class: "only-you" }, element("span", { class: "icon icon-eye" }), "Only you can see this • ",
    element("button", { type: "button", class: "text-button", "data-dismiss": "", click: () => page.onDismiss(message) }, "Dismiss message"));
}

function toolbar(message, page) {
  const more = element("button", {
    type: "button", tabindex: "-1", "aria-label": "More", title: "More", "aria-haspopup": "menu", "aria-expanded": "false",
    click: () => page.onMenu(message, more.getBoundingClientRect(), more),
  }, element("span", { class: "icon icon-more" }));
  return element("div", { class: "message-actions" }, more);
}

// Only the message that is walked to has its toolbar in the tab order: the log would be a hundred stops long otherwise.
function hearKeys(node, bar, message, page) {
  node.addEventListener("focusin", () => bar.querySelectorAll("button").forEach(button => { button.tabIndex = 0; }));
  node.addEventListener("focusout", event => {
    if (!node.contains(event.relatedTarget)) bar.querySelectorAll("button").forEach(button => { button.tabIndex = -1; });
  });
  node.addEventListener("keydown", event => {
    if (event.target !== node || event.key !== "Enter") return;
    event.preventDefault();
    page.onMenu(message, node.getBoundingClientRect(), node);
  });
  onContextMenu(node, (at, target) => {
    // Links keep the browser's own menu of what can be done with a link only where this one has nothing to say of it.
    const person = target.closest?.(".author-name, .message-columns > .avatar");
    if (person) page.onUserMenu({ id: message.author.id, name: message.author.username }, at, node);
    else page.onMenu(message, at, node);
  });
}

const isFor = (message, reader) => message.mention_everyone || message.mentions?.some(user => user.username === reader);

// `page` is what a message needs to know of the page: names behind ids, and whom to tell about clicks.
export function drawMessage(message, page, follows) {
  const ephemeral = Boolean(message.flags & flags.ephemeral);
  const loading = Boolean(message.flags & flags.loading);
  const name = message.author.global_name ?? message.author.username;
  const embeds = message.flags & flags.suppressEmbeds ? [] : gathered(message.embeds ?? []);
  const files = message.flags & (1 << 15) ? [] : looseAttachments(message);
  const failure = page.failureOf(message.id);
  const look = [ephemeral && "ephemeral", follows && "follows", isFor(message, page.reader) && "mentioned"].filter(Boolean).join(" ");
  const bar = toolbar(message, page);
  const node = element("article", { class: `message ${look}`.trim(), "data-message-id": message.id, tabindex: "-1", "aria-label": `Message by ${name}` },
    !follows && originLine(message, page),
    element("div", { class: "message-columns" },
      !follows && avatar(name),
      element("div", { class: "message-body" },
        authorLine({ name, userId: message.author.id, isApp: message.author.bot, timestamp: message.timestamp, follows }),
        loading && waiting(message),
        content(message, page),
        drawAttachments(files),
        embeds.map(embed => drawEmbed(embed, page.naming, message.attachments)),
        drawComponents(message.components ?? [], page, message),
        failure && failureLine(failure),
        ephemeral && ephemeralLine(message, page))),
    !loading && bar);
  hearKeys(node, bar, message, page);
  return node;
}
