import { element } from "../widgets/dom.js";
import { namedIn } from "./commands.js";
import { CommandForm } from "./command-form.js";
import { Picker } from "./picker.js";

// The line at the bottom: plain text, or a command being picked, or a chosen command and its options.
export class Composer {
  #commands = [];

  constructor(parts, { world, requestFor, onRun }) {
    this.parts = parts;
    this.onRun = onRun;
    this.commandForm = new CommandForm(parts.commandForm, parts.hint, { world, requestFor, onLeave: () => this.#leaveCommand() });
    this.picker = new Picker(parts.input, parts.picker, command => this.start(command));
    parts.input.addEventListener("input", () => this.#onInput());
    parts.input.addEventListener("focus", () => this.picker.update());
    parts.input.addEventListener("keydown", event => this.picker.handleKey(event));
    parts.form.addEventListener("keydown", event => this.#onFormKey(event));
    parts.form.addEventListener("submit", event => {
      event.preventDefault();
      this.#submit();
    });
  }

  setCommands(commands) {
    this.#commands = commands;
    this.picker.setCommands(commands);
    const open = this.commandForm.command;
    const stillThere = open && commands.some(command => command.name === open.name && command.application === open.application);
    if (open && !stillThere) this.#leaveCommand();
  }

  setPlace(channelName) {
    this.parts.input.placeholder = `Type / for commands in #${channelName}`;
  }

  find(name) {
    return this.#commands.find(command => command.name === name) ?? null;
  }

  start(command, text) {
    this.#say();
    this.parts.input.value = "";
    this.parts.input.hidden = true;
    this.commandForm.open(command, text);
  }

  #leaveCommand() {
    this.commandForm.close();
    this.parts.input.hidden = false;
    this.parts.input.focus();
  }

  #onInput() {
    this.#say();
    const text = this.parts.input.value;
    const named = text.startsWith("/") ? namedIn(this.#commands, text.slice(1)) : null;
    if (named) this.start(named, text.slice(named.name.length + 2).trim());
    else this.picker.update();
  }

  // In a select Enter opens the list instead of sending; the form promises that Enter sends.
  #onFormKey(event) {
    if (event.key !== "Enter" || event.defaultPrevented || event.target.tagName !== "SELECT") return;
    event.preventDefault();
    this.parts.form.requestSubmit();
  }

  #submit() {
    if (this.commandForm.command) this.#run();
    else this.#explain(this.parts.input.value.trim());
  }

  #run() {
    const { command } = this.commandForm;
    const options = this.commandForm.read();
    if (!options) return;
    this.#leaveCommand();
    this.onRun(command, options);
  }

  #explain(text) {
    if (text === "") return;
    if (this.picker.hasNoMatch) {
      this.#say(this.#commands.length === 0 ? "No bot offers you a command here yet." : `No command is called ${text}. Type / to see them all.`);
      return;
    }
    const ask = this.find("ask");
    this.#say("In this sandbox only slash commands are answered. Type / to see them.",
      ask && element("button", { type: "button", class: "text-button", click: () => this.start(ask, text) }, "Ask this with /ask"));
  }

  #say(...content) {
    this.parts.notice.replaceChildren(...content.filter(Boolean));
  }
}
