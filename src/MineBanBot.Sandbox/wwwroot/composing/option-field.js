import { element, option as choice, uniqueId } from "../widgets/dom.js";
import { readFile } from "../widgets/files.js";
import { optionTypes } from "./commands.js";
import { readOption } from "./option-value.js";
import { ChoiceList } from "./choice-list.js";

function nativeChoices(option, world) {
  const people = () => world.people().map(user => [user.id, user.name]);
  const roles = () => world.roles().map(role => [role.id, `@${role.name}`]);
  switch (option.type) {
    case optionTypes.flag: return [["true", "True"], ["false", "False"]];
    case optionTypes.user: return people();
    case optionTypes.role: return roles();
    case optionTypes.mentionable: return [...people(), ...roles()];
    case optionTypes.channel:
      return world.channels().filter(channel => !option.channel_types?.length || option.channel_types.includes(channel.type))
        .map(channel => [channel.id, `#${channel.name}`]);
    default: return null;
  }
}

// One option of a command. `suggest` describes the autocomplete request for what has been typed so far.
export class OptionField {
  #picked = null;
  #file = null;

  constructor(option, { world, suggest, onRemove }) {
    this.option = option;
    const descriptionId = uniqueId("description");
    const id = uniqueId("option");
    const choices = nativeChoices(option, world);
    this.input = this.#control(choices, id);
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

  get value() {
    return this.input.value;
  }

  set value(text) {
    this.input.value = text;
    this.#picked = null;
  }

  // {} when empty, {value} when usable, {fault} otherwise.
  read() {
    if (this.option.type === optionTypes.attachment) {
      return this.#file ? { value: this.#file } : this.option.required ? { fault: `${this.option.name} is required.` } : {};
    }
    const chosen = this.#picked ?? this.#named(this.value);
    return chosen ? { value: chosen.value } : readOption(this.option, this.value.trim());
  }

  markFault(fault) {
    this.node.classList.toggle("faulty", fault !== null);
    this.input.toggleAttribute("aria-invalid", fault !== null);
  }

  // Choices also know these keys; the rest belongs to the form.
  handleKey(event) {
    return this.list?.handleKey(event) ?? false;
  }

  #control(choices, id) {
    if (choices) return element("select", { id }, choice("", "—"), choices.map(([value, label]) => choice(value, label)));
    if (this.option.type === optionTypes.attachment) {
      const input = element("input", {
        id, type: "file", change: async () => { this.#file = input.files[0] ? await readFile(input.files[0]) : null; },
      });
      return input;
    }
    const isNumber = this.option.type === optionTypes.integer || this.option.type === optionTypes.number;
    return element("input", { id, type: "text", inputmode: isNumber ? "decimal" : "text", enterkeyhint: "send" });
  }

  #named(text) {
    const typed = text.trim().toLowerCase();
    return this.option.choices?.find(each => each.name.toLowerCase() === typed || String(each.value).toLowerCase() === typed);
  }

  #addList(suggest) {
    this.list = new ChoiceList(this.input, this.option, {
      suggest,
      onPick: picked => {
        this.#picked = picked;
        this.input.value = picked.name;
        this.markFault(null);
      },
    });
    this.node.append(...this.list.nodes);
    const update = () => {
      const typed = this.#picked ? "" : this.value;
      // Enter must send a choice that is already typed in full, so nothing is marked then.
      this.list.update(typed, typed.trim() !== "" && !this.#named(typed));
    };
    this.input.addEventListener("input", () => {
      this.#picked = null;
      update();
    });
    this.input.addEventListener("focus", update);
    this.input.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" && !this.list.open) update();
    });
  }
}
