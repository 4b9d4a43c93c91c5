import { element } from "./dom.js";

// A list steered from the field that owns it: focus never leaves the field, as the ARIA combobox pattern asks.
export class Listbox {
  #items = [];
  #active = -1;

  constructor(owner, list, onChoose) {
    this.owner = owner;
    this.list = list;
    this.onChoose = onChoose;
    owner.setAttribute("aria-controls", list.id);
    owner.setAttribute("aria-expanded", "false");
    // A press inside the list must not take the focus, or the list would close before the click arrives.
    list.addEventListener("mousedown", event => event.preventDefault());
    owner.addEventListener("blur", () => this.close());
  }

  get open() {
    return !this.list.hidden;
  }

  // Each item is {value, content, attributes?, selected?}.
  show(items, active = -1) {
    this.#items = items;
    this.list.replaceChildren(...items.map((item, index) => element("div", {
      role: "option",
      id: `${this.list.id}-${index}`,
      class: "listbox-option",
      "aria-selected": String(Boolean(item.selected)),
      click: () => this.onChoose(item.value),
      ...item.attributes,
    }, item.content)));
    this.list.hidden = items.length === 0;
    this.owner.setAttribute("aria-expanded", String(this.open));
    this.#activate(items.length > 0 ? active : -1);
  }

  close() {
    if (this.open) this.show([]);
  }

  // True when the key meant the list and is dealt with.
  handleKey(event) {
    if (!this.open || event.isComposing) return false;
    const handled = this.#act(event.key);
    if (handled) event.preventDefault();
    return handled;
  }

  #act(key) {
    const last = this.#items.length - 1;
    switch (key) {
      case "ArrowDown": return this.#activate(this.#active >= last ? 0 : this.#active + 1);
      case "ArrowUp": return this.#activate(this.#active <= 0 ? last : this.#active - 1);
      case "PageDown": return this.#activate(last);
      case "PageUp": return this.#activate(0);
      case "Escape": this.close(); return true;
      case "Enter":
      case "Tab":
        if (this.#active < 0) return false;
        this.onChoose(this.#items[this.#active].value);
        return true;
      default: return false;
    }
  }

  #activate(index) {
    this.list.children[this.#active]?.classList.remove("active");
    this.#active = index;
    const node = this.list.children[index];
    node?.classList.add("active");
    node?.scrollIntoView({ block: "nearest" });
    if (node) this.owner.setAttribute("aria-activedescendant", node.id);
    else this.owner.removeAttribute("aria-activedescendant");
    return true;
  }
}
