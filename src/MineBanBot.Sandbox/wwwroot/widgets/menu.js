import { element, uniqueId } from "./dom.js";
import { float, sink } from "./floating.js";

let openMenus = [];

// A message opens a menu too, but is no button that could be expanded.
const expanded = (opener, is) => opener?.hasAttribute("aria-haspopup") && opener.setAttribute("aria-expanded", String(is));

function closeFrom(level, returnsFocus) {
  const closing = openMenus.splice(level);
  for (const menu of closing.reverse()) {
    expanded(menu.opener, false);
    if (returnsFocus || menu.node.contains(document.activeElement)) menu.opener?.isConnected && menu.opener.focus();
    sink(menu.node);
    menu.node.remove();
  }
  if (openMenus.length === 0) document.documentElement.classList.remove("menu-open");
}

const closeAll = returnsFocus => closeFrom(0, returnsFocus);

function step(node, by) {
  const items = [...node.querySelectorAll("[role=menuitem]")];
  const now = items.indexOf(document.activeElement);
  const next = by === "first" ? 0 : by === "last" ? items.length - 1 : (now + by + items.length) % items.length;
  items[next]?.focus();
}

function typeAhead(node, letter) {
  const items = [...node.querySelectorAll("[role=menuitem]")];
  const after = items.indexOf(document.activeElement) + 1;
  const turned = [...items.slice(after), ...items.slice(0, after)];
  turned.find(item => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}

function onKey(event, level) {
  const { node } = openMenus[level];
  const keys = {
    ArrowDown: () => step(node, 1),
    ArrowUp: () => step(node, -1),
    Home: () => step(node, "first"),
    End: () => step(node, "last"),
    ArrowRight: () => event.target.matches("[aria-haspopup]") && event.target.click(),
    ArrowLeft: () => level > 0 && closeFrom(level, true),
    Escape: () => closeFrom(level, true),
    Tab: () => closeAll(true),
  };
  const act = keys[event.key] ?? ([...event.key].length === 1 && event.key !== " " ? () => typeAhead(node, event.key) : null);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function itemNode(item, level) {
  const submenu = Boolean(item.items);
  const open = event => {
    if (openMenus[level + 1]?.opener === event.currentTarget) return;
    show({ label: item.label, items: item.items }, event.currentTarget.getBoundingClientRect(), event.currentTarget, level + 1);
  };
  return element("button", {
    type: "button", role: "menuitem", tabindex: "-1", class: `menu-item${item.danger ? " danger-item" : ""}`,
    "aria-haspopup": submenu ? "menu" : null, "aria-expanded": submenu ? "false" : null, "aria-disabled": item.act || submenu ? null : "true",
    click: event => {
      if (submenu) {
        open(event);
        return;
      }
      if (!item.act) return;
      closeAll(true);
      item.act();
    },
    pointerenter: event => {
      if (event.pointerType !== "mouse") return;
      event.currentTarget.focus();
      if (submenu) open(event);
      else if (openMenus.length > level + 1) closeFrom(level + 1, false);
    },
    ...item.attributes,
  }, element("span", { class: "menu-label" }, item.label), item.icon && element("span", { class: `icon icon-${item.icon}` }));
}

function show({ label, items }, rectangle, opener, level) {
  closeFrom(level, false);
  const node = element("div", { role: "menu", id: uniqueId("menu"), class: "menu-list", "aria-label": label, tabindex: "-1" },
    items.map(item => itemNode(item, level)));
  document.body.append(node);
  openMenus.push({ node, opener });
  expanded(opener, true);
  document.documentElement.classList.add("menu-open");
  node.addEventListener("keydown", event => onKey(event, level));
  float(node, rectangle, { side: level > 0 ? "beside" : "below" });
  step(node, "first");
}

// `at` is a rectangle or a point; the focus goes back to `opener` when the menu closes. Items are {label, act} or {label, items}.
export function openMenu({ label, items, at, opener }) {
  const rectangle = at instanceof DOMRect ? at : new DOMRect(at.x, at.y, 0, 0);
  show({ label, items }, rectangle, opener, 0);
}

addEventListener("pointerdown", event => {
  if (openMenus.length > 0 && !openMenus.some(({ node }) => node.contains(event.target))) closeAll(false);
}, true);
addEventListener("resize", () => closeAll(false));
addEventListener("blur", () => closeAll(false));
