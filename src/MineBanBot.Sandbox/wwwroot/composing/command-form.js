import { element } from "../widgets/dom.js";
import { OptionField } from "./option-field.js";

// The composer once a command is chosen: its required options, and buttons for the others.
export class CommandForm {
  #fields = [];

  constructor(container, hint, { world, requestFor, onLeave }) {
    this.container = container;
    this.hint = hint;
    this.world = world;
    this.requestFor = requestFor;
    this.onLeave = onLeave;
    this.command = null;
    container.addEventListener("keydown", event => this.#onKey(event));
    container.addEventListener("focusin", event => this.#describe(event.target));
  }

  open(command, text = "") {
    this.command = command;
    this.#fields = [];
    this.name = element("span", { class: "command-chip" }, `/${command.name}`);
    this.adders = element("span", { class: "option-adders" });
    this.container.replaceChildren(this.name, this.adders);
    this.container.setAttribute("aria-label", `Options of /${command.name}`);
    this.container.hidden = false;
    command.options.filter(option => option.required).forEach(option => this.#add(option));
    if (text && this.#fields.length === 0 && command.options.length > 0) this.#add(command.options[0]);
    if (text && this.#fields.length > 0) this.#fields[0].value = text;
    this.#offerRest();
    this.hint.hidden = false;
    this.#describe(this.container);
    this.focus();
  }

  close() {
    this.command = null;
    this.container.hidden = true;
    this.hint.hidden = true;
    this.container.replaceChildren();
  }

  // Without a field to type in, the send button is the next thing to press.
  focus() {
    (this.#fields[0]?.input ?? this.container.closest("form").querySelector("[type=submit]")).focus();
  }

  // The options ready to send, or null after showing what is wrong with the first faulty one.
  read() {
    const results = this.#fields.map(field => ({ field, ...field.read() }));
    results.forEach(({ field, fault }) => field.markFault(fault ?? null));
    const faulty = results.find(result => result.fault);
    if (faulty) {
      faulty.field.input.focus();
      this.#hint(faulty.fault, true);
      return null;
    }
    return this.#values(results);
  }

  #values(results) {
    return Object.fromEntries(results.filter(result => result.value !== undefined).map(({ field, value }) => [field.option.name, value]));
  }

  #suggest(focused) {
    const results = this.#fields.map(field => ({ field, ...field.read() }));
    const typed = this.#fields.find(field => field.option.name === focused).value;
    return { ...this.requestFor(this.command), type: "autocomplete", focused, options: { ...this.#values(results), [focused]: typed } };
  }

  #add(option) {
    const field = new OptionField(option, {
      world: this.world,
      suggest: focused => this.#suggest(focused),
      onRemove: option.required ? null : () => this.#remove(field),
    });
    this.#fields.push(field);
    this.adders.before(field.node);
    this.#offerRest();
    return field;
  }

  #remove(field) {
    this.#fields = this.#fields.filter(each => each !== field);
    field.node.remove();
    this.#offerRest();
    (this.#fields.at(-1)?.input ?? this.adders.firstElementChild).focus();
  }

  #offerRest() {
    const used = new Set(this.#fields.map(field => field.option));
    this.adders.replaceChildren(...this.command.options.filter(option => !used.has(option)).map(option =>
      element("button", {
        type: "button", class: "option-add", "data-add-option": option.name, title: option.description,
        "aria-label": `Add ${option.name}: ${option.description}`, click: () => this.#add(option).input.focus(),
      }, `+ ${option.name}`)));
  }

  #fieldOf(node) {
    return this.#fields.find(field => field.node.contains(node));
  }

  #describe(target) {
    const field = this.#fieldOf(target);
    if (field?.node.classList.contains("faulty")) return;
    this.#hint(field ? `${field.option.name}: ${field.option.description}` : this.command.description, false);
  }

  #hint(text, isFault) {
    this.hint.textContent = text;
    this.hint.classList.toggle("fault", isFault);
    if (isFault) this.hint.setAttribute("role", "alert");
    else this.hint.removeAttribute("role");
  }

  #onKey(event) {
    const field = this.#fieldOf(event.target);
    if (field?.handleKey(event)) return;
    const leaves = event.key === "Escape" || (event.key === "Backspace" && field === this.#fields[0] && field?.input.tagName === "INPUT" && field.value === "");
    if (!leaves) return;
    event.preventDefault();
    this.onLeave();
  }
}
