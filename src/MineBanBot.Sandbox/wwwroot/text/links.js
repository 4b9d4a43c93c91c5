import { element } from "../widgets/dom.js";

function parse(address) {
  try {
    return new URL(address, location.href);
  } catch {
    return null;
  }
}

// Anything but http and https (javascript:, data:, file:) is shown as text instead of being linked.
export function webAddress(address) {
  if (!/^https?:\/\//i.test(address ?? "")) return null;
  return parse(address)?.href ?? null;
}

export function webLink(address, attributes, ...children) {
  const href = webAddress(address);
  return href
    ? element("a", { ...attributes, href, target: "_blank", rel: "noopener noreferrer" }, ...children)
    : element("span", attributes, ...children);
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

// The content policy allows our own origin and https only, and 127.0.0.1 is another origin than localhost.
export function imageAddress(address, attachments = []) {
  const name = /^attachment:\/\/(.+)$/.exec(address ?? "")?.[1];
  const resolved = name ? attachments.find(attachment => attachment.filename === name)?.url : address;
  const url = resolved ? parse(resolved) : null;
  if (!url) return null;
  if (loopback.includes(url.hostname) && url.port === location.port) return url.pathname + url.search;
  return url.protocol === "https:" || url.origin === location.origin ? url.href : null;
}
