import { element } from "./dom.js";
import { renderLinkText } from "./inline.js";
import { imageAddress, webLink } from "./links.js";
import { renderMarkdown } from "./markdown.js";
import { moment } from "./time.js";

const fieldsPerRow = 3;
const gridColumns = 12;

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

function picture(media, kind, attachments, description) {
  const address = imageAddress(media?.url, attachments);
  if (!address) return null;
  const file = attachments?.find(attachment => media.url === `attachment://${attachment.filename}` || media.url === attachment.url);
  return element("img", { class: kind, src: address, alt: media.description ?? file?.description ?? description, loading: "lazy" });
}

function footer(embed, attachments) {
  const when = embed.timestamp ? moment(embed.timestamp) : null;
  if (!embed.footer?.text && !when) return null;
  return element("footer", { class: "embed-footer" },
    picture({ url: embed.footer?.icon_url }, "embed-icon", attachments, ""),
    element("span", {}, embed.footer?.text ?? "", embed.footer?.text && when ? " • " : "", when));
}

export function drawEmbed(embed, naming, attachments) {
  const node = element("div", { class: "embed", role: "group", "aria-label": embed.title ?? embed.author?.name ?? "Embed" },
    element("div", { class: "embed-text" },
      embed.author?.name && element("div", { class: "embed-author" },
        picture({ url: embed.author.icon_url }, "embed-icon", attachments, ""),
        webLink(embed.author.url, {}, embed.author.name)),
      embed.title && webLink(embed.url, { class: "embed-title" }, renderLinkText(embed.title, naming)),
      embed.description && element("div", { class: "embed-description markdown" }, renderMarkdown(embed.description, naming)),
      embed.fields?.length > 0 && fieldGrid(embed.fields, naming)),
    picture(embed.thumbnail, "embed-thumbnail", attachments, ""),
    picture(embed.image, "embed-image", attachments, embed.title ?? "Picture"),
    footer(embed, attachments));
  if (embed.color) node.style.setProperty("--embed-colour", `#${embed.color.toString(16).padStart(6, "0")}`);
  return node;
}
