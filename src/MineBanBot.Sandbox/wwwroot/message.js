import { avatar, element } from "./dom.js";
import { drawComponents } from "./components.js";
import { drawEmbed } from "./embed.js";
import { imageAddress, webLink } from "./links.js";
import { renderMarkdown } from "./markdown.js";
import { moment } from "./time.js";

const flags = { ephemeral: 64, loading: 128 };
const contextMenuReply = 23;
const tokenLifeMilliseconds = 15 * 60 * 1000;

const unanswered = "The application did not respond";

// A command run on a message is called by a sentence and has no slash.
function interactionLine(user, command, onMessage) {
  return element("div", { class: "used" },
    avatar(user), element("span", { class: "used-name" }, user), " used ", element("span", { class: "mention" }, onMessage ? command : `/${command}`));
}

// Only commands have a name in the metadata; a reply to a button or select shows no such line.
function origin(message) {
  const { name, user } = message.interaction_metadata ?? message.interaction ?? {};
  return name && user ? interactionLine(user.username, name, message.type === contextMenuReply) : null;
}

function authorLine(name, isApp, timestamp) {
  return element("h2", { class: "author" },
    element("span", { class: "author-name" }, name),
    isApp && element("span", { class: "app-badge" }, "APP"),
    timestamp && moment(timestamp));
}

function attachmentNode(attachment) {
  const address = imageAddress(attachment.url);
  if (!address) return null;
  const isImage = attachment.content_type?.startsWith("image/") ?? /\.(png|jpe?g|gif|webp)$/i.test(attachment.filename);
  return isImage
    ? element("img", { class: "attachment-image", src: address, alt: attachment.description ?? attachment.filename, loading: "lazy" })
    : element("div", { class: "attachment-file" }, webLink(new URL(address, location.href).href, { class: "link" }, attachment.filename));
}

// A file that an embed shows is not shown a second time below it.
function looseAttachments(message) {
  const shown = (message.embeds ?? []).flatMap(embed => [embed.image?.url, embed.thumbnail?.url]);
  return (message.attachments ?? []).filter(file => !shown.includes(file.url) && !shown.includes(`attachment://${file.filename}`));
}

function waiting(message) {
  const expired = Date.now() - Date.parse(message.timestamp) > tokenLifeMilliseconds;
  return expired
    ? element("p", { class: "failure-text" }, unanswered)
    : element("p", { class: "loading" }, `${message.author.username} is thinking…`);
}

function actions(message, { messageCommands, onMessageCommand }) {
  if (messageCommands.length === 0 || message.flags & flags.loading) return null;
  return element("div", { class: "message-actions", role: "group", "aria-label": "Apps" }, messageCommands.map(command =>
    element("button", { type: "button", click: () => onMessageCommand(command, message) }, command.name)));
}

// `page` is what a message needs to know of the page: names behind ids, and whom to tell about clicks.
export function drawMessage(message, page) {
  const ephemeral = Boolean(message.flags & flags.ephemeral);
  const loading = Boolean(message.flags & flags.loading);
  const name = message.author.global_name ?? message.author.username;
  return element("article", {
    class: `message${ephemeral ? " ephemeral" : ""}`, "data-message-id": message.id, tabindex: "-1", "aria-label": `Message by ${name}`,
  },
    origin(message),
    element("div", { class: "message-columns" },
      avatar(name),
      element("div", { class: "message-body" },
        authorLine(name, message.author.bot, message.timestamp),
        loading && waiting(message),
        message.content && element("div", { class: "content markdown" }, renderMarkdown(message.content, page.naming),
          message.edited_timestamp && element("span", { class: "edited" }, "(edited)")),
        (message.embeds ?? []).map(embed => drawEmbed(embed, page.naming, message.attachments)),
        looseAttachments(message).map(attachmentNode),
        drawComponents(message.components ?? [], page.world, use => page.onComponent(message, use)),
        ephemeral && element("p", { class: "only-you" }, "Only you can see this • ",
          element("button", { type: "button", class: "text-button", click: () => page.onDismiss(message) }, "Dismiss message")))),
    actions(message, page));
}

// What Discord shows in place of a reply that never came, or was refused.
export function drawFailure({ user, command, onMessage, application, text = unanswered }) {
  return element("article", { class: "notice failure", "aria-label": "Failed command" },
    command && interactionLine(user, command, onMessage),
    element("div", { class: "message-columns" },
      avatar(application),
      element("div", { class: "message-body" },
        authorLine(application, true, new Date().toISOString()),
        element("p", { class: "failure-text" }, text),
        element("p", { class: "only-you" }, "Only you can see this"))));
}
