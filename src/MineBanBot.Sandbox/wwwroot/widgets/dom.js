// Everything shown is untrusted, so nodes are only ever made here and text only ever becomes text nodes.
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export const byId = id => document.getElementById(id);

export function option(value, label, attributes = {}) {
  return element("option", { value, ...attributes }, label);
}

let lastId = 0;

export const uniqueId = prefix => `${prefix}-${++lastId}`;

const avatarTones = 6;

// The server has no pictures; a steady colour per name tells people apart just as well.
export function avatar(name) {
  const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0), 0);
  const initial = [...name.trim()][0]?.toUpperCase() ?? "?";
  return element("span", { class: `avatar tone-${sum % avatarTones}`, "aria-hidden": "true", "data-initial": initial });
}
