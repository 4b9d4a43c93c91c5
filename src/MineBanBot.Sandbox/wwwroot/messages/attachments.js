import { element } from "../widgets/dom.js";
import { imageAddress } from "../text/links.js";
import { cover, image } from "./media.js";

const units = ["bytes", "KB", "MB", "GB"];
const mostInMosaic = 10;

function sizeText(bytes) {
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const amount = bytes / 1024 ** power;
  return `${power === 0 ? amount : amount.toFixed(2)} ${units[power]}`;
}

const isImage = file => file.content_type?.startsWith("image/") ?? /\.(png|jpe?g|gif|webp)$/i.test(file.filename);
const isSpoiler = file => file.filename.startsWith("SPOILER_");

function picture(file) {
  const node = image({ address: imageAddress(file.url), alt: file.description, otherwise: file.filename, kind: "attachment-image", badge: true });
  return isSpoiler(file) ? cover(node, "Spoiler") : node;
}

// Two lie side by side, three as one large and two small, more in rows of three; the first row takes what is left over.
function mosaic(files) {
  const count = Math.min(files.length, mostInMosaic);
  return element("div", { class: `mosaic count-${count} over-${count % 3}` }, files.map(picture));
}

export function fileCard(file, address) {
  const node = element("div", { class: "attachment-file" },
    element("span", { class: "icon icon-file" }),
    element("div", { class: "file-text" },
      element("a", { class: "link file-name", href: address, download: file.filename, title: file.description }, file.filename),
      element("span", { class: "file-size" }, sizeText(file.size ?? 0)),
      file.description && element("span", { class: "file-description" }, file.description)),
    element("a", { class: "icon-button file-download", href: address, download: file.filename, "aria-label": `Download ${file.filename}` },
      element("span", { class: "icon icon-download" })));
  return isSpoiler(file) ? cover(node, "Spoiler") : node;
}

// Pictures first, as Discord does, then the other files one below the other.
export function drawAttachments(files) {
  const reachable = files.filter(file => imageAddress(file.url));
  const pictures = reachable.filter(isImage);
  return [
    pictures.length === 1 && picture(pictures[0]),
    pictures.length > 1 && mosaic(pictures),
    ...reachable.filter(file => !isImage(file)).map(file => fileCard(file, imageAddress(file.url))),
  ];
}

// A file that an embed or a component shows is not shown a second time below it.
export function looseAttachments(message) {
  const shown = new Set((message.embeds ?? []).flatMap(embed => [embed.image?.url, embed.thumbnail?.url, embed.author?.icon_url, embed.footer?.icon_url]));
  return (message.attachments ?? []).filter(file => !shown.has(file.url) && !shown.has(`attachment://${file.filename}`));
}
