import { element } from "./dom.js";
import { float, sink } from "./floating.js";

const typingPauseMilliseconds = 700;

// A list steered from the field that owns it: focus never leaves the field, as the ARIA combobox pattern asks.
export class Listbox {
  #items = [];
  #active = -1;
  #typed = "";
  #typedAt = 0;
  #follow = event => event.target !== this.list && float(this.list, this.owner.getBoundingClientRect(), { matchWidth: true });

  // A floating list follows its owner over everything else; another one stands where the page puts it.
  constructor(owner, list, onChoose, { floating = false, onClose = () => {} } = {}) {
    this.owner = owner;
    this.list = list;
    this.onChoose = onChoose;
    this.onClose = onClose;
    this.floating = floating;
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
    const wasOpen = this.open;
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
    if (this.floating) this.#float();
    this.#activate(items.length > 0 ? active : -1);
    if (wasOpen && !this.open) this.onClose();
  }

  close() {
    if (this.open) this.show([]);
  }

  // True when the key meant the list and is dealt with.
  handleKey(event) {
    if (!this.open || event.isComposing || event.ctrlKey || event.metaKey) return false;
    const handled = this.#act(event.key);
    if (handled) event.preventDefault();
    return handled;
  }

  #float() {
    removeEventListener("scroll", this.#follow, true);
    removeEventListener("resize", this.#follow);
    if (!this.open) {
      sink(this.list);
      return;
    }
    float(this.list, this.owner.getBoundingClientRect(), { matchWidth: true });
    addEventListener("scroll", this.#follow, true);
    addEventListener("resize", this.#follow);
  }

  #act(key) {
    const last = this.#items.length - 1;
    const ownsText = this.owner.tagName === "INPUT";
    switch (key) {
      case "ArrowDown": return this.#activate(this.#active >= last ? 0 : this.#active + 1);
      case "ArrowUp": return this.#activate(this.#active <= 0 ? last : this.#active - 1);
      case "PageDown": return this.#activate(last);
      case "PageUp": return this.#activate(0);
      case "Home": return !ownsText && this.#activate(0);
      case "End": return !ownsText && this.#activate(last);
      case "Escape": this.close(); return true;
      case "Enter":
      case "Tab":
        if (this.#active < 0 || (key === "Tab" && !ownsText)) return false;
        this.onChoose(this.#items[this.#active].value);
        return true;
      default: return !ownsText && this.#typeAhead(key);
    }
  }

  // Where there is no text to write, letters go to the choice that begins with them.
  #typeAhead(key) {
    if (key === " " && this.#active >= 0 && performance.now() - this.#typedAt > typingPauseMilliseconds) {
      this.onChoose(this.#items[this.#active].value);
      return true;
    }
    if ([...key].length !== 1) return false;
    const now = performance.now();
    this.#typed = (now - this.#typedAt > typingPauseMilliseconds ? "" : this.#typed) + key.toLowerCase();
    this.#typedAt = now;
    const found = [...this.list.children].findIndex(node => node.textContent.trim().toLowerCase().startsWith(this.#typed));
    return found < 0 || this.#activate(found);
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
