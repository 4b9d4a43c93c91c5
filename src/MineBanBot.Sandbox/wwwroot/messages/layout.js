import { element } from "../widgets/dom.js";
import { imageAddress } from "../text/links.js";
import { renderMarkdown } from "../text/markdown.js";
import { fileCard } from "./attachments.js";
import { cover, image } from "./media.js";

const types = { row: 1, button: 2, section: 9, text: 10, thumbnail: 11, gallery: 12, file: 13, separator: 14, container: 17 };
const largeSpacing = 2;

function picture({ media, description, spoiler }, kind) {
  const address = imageAddress(media?.url);
  if (!address) return null;
  const node = image({ address, alt: description, otherwise: "Picture", kind, badge: kind === "attachment-image" });
  return spoiler ? cover(node, "Spoiler") : node;
}

const text = (component, { page }) => element("div", { class: "markdown layout-text" }, renderMarkdown(component.content ?? "", page.naming));

function section(component, drawing) {
  const { accessory } = component;
  return element("div", { class: "layout-section" },
    element("div", { class: "layout-section-text" }, component.components.map(each => text(each, drawing))),
    accessory?.type === types.button ? drawing.button(accessory) : accessory && picture(accessory, "layout-thumbnail"));
}

function file({ file: media, spoiler }, { message }) {
  const known = message.attachments?.find(each => each.id === media.attachment_id || each.url === media.url);
  const address = imageAddress(media.url);
  if (!address) return null;
  const node = fileCard(known ?? { filename: decodeURIComponent(address.split("/").at(-1)) }, address);
  return spoiler ? cover(node, "Spoiler") : node;
}

function container(component, drawing) {
  const node = element("div", { class: "layout-container", role: "group", "aria-label": "Container" },
    component.components.map(each => drawLayout(each, drawing)));
  if (component.accent_color !== null && component.accent_color !== undefined) {
    node.style.setProperty("--embed-colour", `#${component.accent_color.toString(16).padStart(6, "0")}`);
    node.classList.add("accented");
  }
  return component.spoiler ? cover(node, "Spoiler") : node;
}

const drawers = {
  [types.row]: (component, drawing) => drawing.row(component),
  [types.section]: section,
  [types.text]: text,
  [types.gallery]: component => element("div", { class: `mosaic count-${component.items.length} over-${component.items.length % 3}` },
    component.items.map(item => picture(item, "attachment-image"))),
  [types.file]: file,
  [types.separator]: component => element("div", {
    class: `layout-separator${component.spacing === largeSpacing ? " large" : ""}${component.divider === false ? " blank" : ""}`, role: "separator",
  }),
  [types.container]: container,
};

// A message made of components alone. `drawing` draws what such a message shares with others: rows and buttons.
export function drawLayout(component, drawing) {
  return drawers[component.type]?.(component, drawing) ?? null;
}
