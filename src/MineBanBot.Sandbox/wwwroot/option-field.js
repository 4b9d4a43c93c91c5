import { element, option as choice, uniqueId } from "./dom.js";
import { optionTypes } from "./commands.js";
import { readOption } from "./option-value.js";
import { Listbox } from "./listbox.js";
import { interact } from "./api.js";

const typingPauseMilliseconds = 120;

function nativeChoices(option, world) {
  if (option.type === optionTypes.flag) return [["true", "True"], ["false", "False"]];
  if (option.type === optionTypes.user) return world.users().map(user => [user.id, user.name]);
  if (option.type === optionTypes.channel) return world.channels().map(channel => [channel.id, `#${channel.name}`]);
  return null;
}

// One option of a command. `suggest` describes the autocomplete request for what has been typed so far.
export class OptionField {
  #picked = null;
  #timer = 0;
  #request = null;

  constructor(option, { world, suggest, onRemove }) {
    this.option = option;
    const choices = nativeChoices(option, world);
    const descriptionId = uniqueId("description");
    const id = uniqueId("option");
    this.input = choices
      ? element("select", { id }, choice("", "—"), choices.map(([value, label]) => choice(value, label)))
      : element("input", { id, type: "text", inputmode: this.#numeric ? "decimal" : "text", enterkeyhint: "send" });
    this.input.dataset.option = option.name;
    this.input.setAttribute("aria-describedby", descriptionId);
    if (option.required) this.input.setAttribute("aria-required", "true");
    this.node = element("div", { class: `option-field${choices ? " narrow" : ""}` },
      element("label", { for: id, class: "option-name" }, option.name),
      this.input,
      element("span", { id: descriptionId, class: "visually-hidden" }, option.description),
      onRemove && element("button", { type: "button", class: "option-remove", "aria-label": `Remove ${option.name}`, click: onRemove }, "×"));
    if (!choices && (option.choices?.length || option.autocomplete)) this.#addList(suggest);
    this.input.addEventListener("input", () => this.markFault(null));
  }

  get #numeric() {
    return this.option.type === optionTypes.integer || this.option.type === optionTypes.number;
  }

  get value() {
    return this.input.value;
  }

  set value(text) {
    this.input.value = text;
    this.#picked = null;
  }

  // {} when empty, {value} when usable, {fault} otherwise.
  read() {
    const chosen = this.#picked ?? this.#named(this.value);
    return chosen ? { value: chosen.value } : readOption(this.option, this.value.trim());
  }

  markFault(fault) {
    this.node.classList.toggle("faulty", fault !== null);
    this.input.toggleAttribute("aria-invalid", fault !== null);
  }

  // Autocomplete lists also know these keys; the rest belongs to the form.
  handleKey(event) {
    return this.listbox?.handleKey(event) ?? false;
  }

  #named(text) {
    const typed = text.trim().toLowerCase();
    return this.option.choices?.find(each => each.name.toLowerCase() === typed || String(each.value).toLowerCase() === typed);
  }

  #addList(suggest) {
    const list = element("div", { role: "listbox", id: uniqueId("choices"), class: "listbox choices", "aria-label": `Choices for ${this.option.name}`, hidden: true });
    this.node.append(list);
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.listbox = new Listbox(this.input, list, picked => {
      this.#cancel();
      this.#picked = picked;
      this.input.value = picked.name;
      this.markFault(null);
      this.listbox.close();
    });
    const update = this.option.choices?.length ? () => this.#filterChoices() : () => this.#askSoon(suggest);
    this.input.addEventListener("input", () => {
      this.#picked = null;
      update();
    });
    this.input.addEventListener("focus", update);
    this.input.addEventListener("blur", () => this.#cancel());
    this.input.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" && !this.listbox.open) update();
    });
  }

  #filterChoices() {
    const typed = this.#picked ? "" : this.value.trim().toLowerCase();
    // Enter must send a choice that is already typed in full, so nothing is marked then.
    const first = typed && !this.#named(typed) ? 0 : -1;
    this.#show(this.option.choices.filter(each => each.name.toLowerCase().includes(typed)), first);
  }

  #askSoon(suggest) {
    this.#cancel();
    this.#timer = setTimeout(() => this.#ask(suggest), typingPauseMilliseconds);
  }

  async #ask(suggest) {
    const request = this.#request = new AbortController();
    try {
      const answer = await interact(suggest(this.option.name), request.signal);
      if (request === this.#request && document.activeElement === this.input) this.#show(answer.choices ?? [], -1);
    } catch {
      // Suggestions are a convenience: without them the reader types on, and sending will tell what is wrong.
      if (request === this.#request) this.listbox.close();
    }
  }

  #cancel() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
  }

  #show(choices, active) {
    this.listbox.show(choices.map(each => ({ value: each, content: each.name, attributes: { "data-value": each.value } })), active);
  }
}
