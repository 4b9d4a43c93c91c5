import { avatar, element } from "../widgets/dom.js";
import { onContextMenu } from "../widgets/context-menu.js";

function group(title, people) {
  return people.length === 0 ? [] : [element("h2", {}, `${title} — ${people.length}`), element("ul", {}, people)];
}

function row(person, onMenu, ...notes) {
  const button = element("button", { type: "button", class: "member", "aria-haspopup": "menu", "data-user-id": person.id },
    avatar(person.name), element("span", { class: "member-name" }, person.name), notes);
  button.addEventListener("click", () => onMenu(person, button.getBoundingClientRect(), button));
  onContextMenu(button, at => onMenu(person, at, button));
  return button;
}

// `onMenu` gets {id, name}, where to open, and what to give the focus back to.
export function drawMembers(container, { bots, users }, reader, onMenu) {
  const held = container.contains(document.activeElement) ? document.activeElement.dataset.userId : null;
  const bot = each => element("li", { class: each.connected ? "" : "away" }, row({ id: each.application_id, name: each.name }, onMenu,
    element("span", { class: "app-badge" }, "APP"), element("span", { class: "visually-hidden" }, each.connected ? " online" : " offline")));
  const user = each => element("li", {}, row(each, onMenu, each.name === reader && element("span", { class: "you" }, "you")));
  container.replaceChildren(...group("Apps", bots.map(bot)), ...group("People", users.map(user)));
  if (held) container.querySelector(`[data-user-id="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
}
