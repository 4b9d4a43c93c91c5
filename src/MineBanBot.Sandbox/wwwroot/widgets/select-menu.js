import { element, uniqueId } from "./dom.js";
import { Listbox } from "./listbox.js";

const amount = (least, most) => least === most ? `Choose ${most}` : least === 0 ? `Choose up to ${most}` : `Choose ${least} to ${most}`;
const emojiText = emoji => emoji?.name ? emoji.id ? `:${emoji.name}:` : emoji.name : "";

// A native select would send on every arrow key; here one choice is sent when it is made, several when the list closes.
export function selectMenu({ customId, label, placeholder, choices, least = 1, most = 1, disabled = false }, onPick) {
  const name = label ?? placeholder;
  const list = element("div", { role: "listbox", id: uniqueId("select"), class: "listbox select-list", "aria-label": name, hidden: true });
  const text = element("span", { class: "select-text" });
  const hint = element("span", { class: "select-hint", id: uniqueId("hint") });
  const button = element("button", {
    type: "button", role: "combobox", class: "select-button", "aria-haspopup": "listbox", "data-custom-id": customId,
    "aria-describedby": hint.id, disabled,
  }, text);
  const chosen = new Set(choices.filter(choice => choice.default).map(choice => choice.value));
  const several = most > 1;
  let sent = [...chosen].join();

  const show = () => {
    const names = choices.filter(choice => chosen.has(choice.value)).map(choice => choice.label);
    text.textContent = names.join(", ") || placeholder;
    text.classList.toggle("placeholder", names.length === 0);
    button.setAttribute("aria-label", `${name}: ${names.join(", ") || "nothing chosen"}`);
  };
  const items = () => choices.map(choice => ({
    value: choice.value,
    selected: chosen.has(choice.value),
    attributes: { "data-value": choice.value },
    content: [
      emojiText(choice.emoji) && element("span", { class: "choice-emoji", "aria-hidden": "true" }, emojiText(choice.emoji)),
      element("span", { class: "choice-text" },
        element("span", { class: "choice-name" }, choice.label),
        choice.description && element("span", { class: "choice-description" }, choice.description)),
      element("span", { class: several ? "choice-box" : "choice-mark", "aria-hidden": "true" }),
    ].filter(Boolean),
  }));
  const send = () => {
    const values = choices.filter(choice => chosen.has(choice.value)).map(choice => choice.value);
    if (values.length < least) {
      hint.textContent = `${amount(least, most)}.`;
      return;
    }
    hint.textContent = "";
    if (several && values.join() === sent) return;
    sent = values.join();
    onPick(values);
  };
  const choose = value => {
    if (several) {
      if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
      show();
      listbox.show(items(), choices.findIndex(choice => choice.value === value));
      return;
    }
    // What may stay empty is emptied by choosing it again.
    const empties = chosen.has(value) && least === 0;
    chosen.clear();
    if (!empties) chosen.add(value);
    show();
    listbox.close();
    send();
  };
  const listbox = new Listbox(button, list, choose, { floating: true, onClose: () => several && send() });
  list.setAttribute("aria-multiselectable", String(several));
  const open = () => {
    if (several) hint.textContent = `${amount(least, most)}, then close the list.`;
    listbox.show(items(), Math.max(0, choices.findIndex(choice => chosen.has(choice.value))));
  };

  button.addEventListener("click", () => listbox.open ? listbox.close() : open());
  button.addEventListener("keydown", event => {
    // In a dialog Escape would close that too.
    if (event.key === "Escape" && listbox.open) event.stopPropagation();
    if (listbox.handleKey(event)) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open();
  });
  show();
  return element("div", { class: "select-menu" }, button, hint, list);
}
