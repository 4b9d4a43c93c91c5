import { element, uniqueId } from "./dom.js";
import { Listbox } from "./listbox.js";

const noun = count => count === 1 ? "1 chosen" : `${count} chosen`;

// A native select would submit on every arrow key; here nothing is sent before a choice is confirmed.
export function selectMenu({ customId, placeholder, choices, least = 1, most = 1, disabled }, onPick) {
  const list = element("div", { role: "listbox", id: uniqueId("select"), class: "listbox", "aria-label": placeholder, hidden: true });
  const text = element("span", { class: "select-text" });
  const button = element("button", {
    type: "button", role: "combobox", class: "select-button", "aria-haspopup": "listbox", "aria-label": placeholder, "data-custom-id": customId, disabled,
  }, text);
  const chosen = new Set(choices.filter(choice => choice.default).map(choice => choice.value));
  const several = most > 1;

  const label = () => {
    const names = choices.filter(choice => chosen.has(choice.value)).map(choice => choice.label);
    text.textContent = names.join(", ") || placeholder;
    button.setAttribute("aria-label", `${placeholder}: ${names.join(", ") || "nothing chosen"}`);
  };
  const items = () => choices.map(choice => ({
    value: choice.value,
    selected: chosen.has(choice.value),
    attributes: { "data-value": choice.value },
    content: [
      element("span", { class: "choice-name" }, choice.emoji?.name && !choice.emoji.id ? `${choice.emoji.name} ` : "", choice.label),
      choice.description && element("span", { class: "choice-description" }, choice.description),
    ].filter(Boolean),
  }));
  const listbox = new Listbox(button, list, value => several ? toggle(value) : finish([value]));
  list.setAttribute("aria-multiselectable", String(several));

  const open = () => listbox.show(items(), Math.max(0, choices.findIndex(choice => chosen.has(choice.value))));
  const finish = values => {
    listbox.close();
    onPick(values);
  };
  const toggle = value => {
    if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
    label();
    listbox.show(items(), choices.findIndex(choice => choice.value === value));
  };
  const sendAll = element("button", {
    type: "button", class: "button secondary",
    click: () => chosen.size >= least && finish([...chosen]),
  }, "Apply");

  button.addEventListener("click", () => listbox.open ? listbox.close() : open());
  button.addEventListener("keydown", event => {
    if (listbox.handleKey(event)) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open();
  });
  label();
  if (several) button.title = `Up to ${noun(most)}`;
  return element("div", { class: "select-menu" }, button, several && !disabled && sendAll, list);
}
