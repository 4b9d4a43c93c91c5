import { avatar, element } from "../widgets/dom.js";
import { matching } from "./commands.js";
import { Listbox } from "../widgets/listbox.js";

// The list of commands over the composer while its text begins with a slash.
export class Picker {
  #commands = [];

  constructor(input, list, onChoose) {
    this.input = input;
    this.listbox = new Listbox(input, list, command => {
      this.listbox.close();
      onChoose(command);
    });
  }

  setCommands(commands) {
    this.#commands = commands;
    if (this.listbox.open) this.update();
  }

  get #typed() {
    return this.input.value.startsWith("/") ? this.input.value.slice(1) : null;
  }

  get hasNoMatch() {
    return this.#typed !== null && matching(this.#commands, this.#typed).length === 0;
  }

  update() {
    if (this.#typed === null) {
      this.listbox.close();
      return;
    }
    this.listbox.show(matching(this.#commands, this.#typed).map(command => ({
      value: command,
      attributes: { "data-command": command.name },
      content: [
        avatar(command.applicationName),
        element("span", { class: "command-name" }, `/${command.name}`),
        element("span", { class: "command-description" }, command.description),
        element("span", { class: "command-app" }, command.applicationName),
      ],
    })), 0);
  }

  handleKey(event) {
    return this.listbox.handleKey(event);
  }
}
