import { element } from "../widgets/dom.js";
import { renderLinkText } from "../text/inline.js";
import { imageAddress, webLink } from "../text/links.js";
import { renderMarkdown } from "../text/markdown.js";
import { moment } from "../text/time.js";
import { image } from "./media.js";

const fieldsPerRow = 3;
const gridColumns = 12;
const mostPictures = 4;

// Discord sets up to three neighbouring inline fields side by side; a row of fewer shares the full width.
function rows(fields) {
  const result = [];
  for (const field of fields) {
    const row = result.at(-1);
    if (field.inline && row?.inline && row.fields.length < fieldsPerRow) row.fields.push(field);
    else result.push({ inline: field.inline, fields: [field] });
  }
  return result;
}

function fieldGrid(fields, naming) {
  const cells = rows(fields).flatMap(row => row.fields.map(field =>
    element("div", { class: `embed-field span-${gridColumns / row.fields.length}` },
      element("div", { class: "embed-field-name" }, renderLinkText(field.name ?? "", naming)),
      element("div", { class: "embed-field-value markdown" }, renderMarkdown(field.value ?? "", naming)))));
  return element("div", { class: "embed-fields" }, cells);
}

// What the bot said of an uploaded picture, where an embed shows one.
function altOf(media, attachments) {
  const file = attachments?.find(attachment => media.url === `attachment://${attachment.filename}` || media.url === attachment.url);
  return media.description ?? file?.description;
}

function picture(media, kind, attachments, otherwise) {
  const address = imageAddress(media?.url, attachments);
  return address ? image({ address, alt: altOf(media, attachments), otherwise, kind }) : null;
}

function icon(url, attachments) {
  const address = imageAddress(url, attachments);
  return address && element("img", { class: "embed-icon", src: address, alt: "", loading: "lazy" });
}

function footer(embed, attachments) {
  const when = embed.timestamp ? moment(embed.timestamp) : null;
  if (!embed.footer?.text && !when) return null;
  return element("footer", { class: "embed-footer" },
    icon(embed.footer?.icon_url, attachments),
    element("span", {}, embed.footer?.text ?? "", embed.footer?.text && when ? " • " : "", when));
}

function pictures(embed, attachments) {
  const all = [embed.image, ...(embed.moreImages ?? [])].filter(Boolean);
  if (all.length < 2) return picture(embed.image, "embed-image", attachments, embed.title ?? "Picture");
  return element("div", { class: `embed-gallery count-${all.length}` }, all.map(media => picture(media, "embed-image", attachments, embed.title ?? "Picture")));
}

// Embeds of one address that bring nothing but a picture each are drawn as one, with up to four pictures.
export function gathered(embeds) {
  const result = [];
  for (const embed of embeds) {
    const first = embed.url && result.find(each => each.url === embed.url);
    const onlyPicture = embed.image && !embed.title && !embed.description && !embed.fields?.length;
    if (first && onlyPicture && first.image && (first.moreImages?.length ?? 0) < mostPictures - 1) first.moreImages = [...(first.moreImages ?? []), embed.image];
    else result.push({ ...embed });
  }
  return result;
}

export function drawEmbed(embed, naming, attachments) {
  const node = element("div", { class: "embed", role: "group", "aria-label": embed.title ?? embed.author?.name ?? "Embed" },
    element("div", { class: "embed-text" },
      embed.author?.name && element("div", { class: "embed-author" },
        icon(embed.author.icon_url, attachments), webLink(embed.author.url, {}, embed.author.name)),
      embed.title && element("div", { class: "embed-head" }, webLink(embed.url, { class: "embed-title" }, renderLinkText(embed.title, naming))),
      embed.description && element("div", { class: "embed-description markdown" }, renderMarkdown(embed.description, naming)),
      embed.fields?.length > 0 && fieldGrid(embed.fields, naming)),
    picture(embed.thumbnail, "embed-thumbnail", attachments, "Thumbnail"),
    pictures(embed, attachments),
    footer(embed, attachments));
  if (embed.color) node.style.setProperty("--embed-colour", `#${embed.color.toString(16).padStart(6, "0")}`);
  return node;
}
