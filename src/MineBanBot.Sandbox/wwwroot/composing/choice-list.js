import { element, uniqueId } from "../widgets/dom.js";
import { Listbox } from "../widgets/listbox.js";
import { interact } from "../server/api.js";

const typingPauseMilliseconds = 150;
const patienceMilliseconds = 200;

// The choices of one option: fixed ones are filtered here, others come from the bot while the reader types.
export class ChoiceList {
  #typing = 0;
  #slow = 0;
  #request = null;

  constructor(input, option, { suggest, onPick }) {
    this.input = input;
    this.option = option;
    this.suggest = suggest;
    const list = element("div", { role: "listbox", id: uniqueId("choices"), class: "listbox choices", "aria-label": `Choices for ${option.name}`, hidden: true });
    this.status = element("div", { class: "choices choices-status", role: "status" });
    this.nodes = [list, this.status];
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    this.listbox = new Listbox(input, list, picked => {
      this.#cancel();
      onPick(picked);
      this.listbox.close();
    });
    input.addEventListener("blur", () => this.#cancel());
  }

  handleKey(event) {
    if (event.key === "Escape" && this.status.textContent !== "") {
      this.#cancel();
      event.preventDefault();
      return true;
    }
    return this.listbox.handleKey(event);
  }

  get open() {
    return this.listbox.open;
  }

  // `typed` is what stands in the field; `marksFirst` when Enter should take the first choice.
  update(typed, marksFirst) {
    if (!this.option.choices?.length) {
      this.#askSoon();
      return;
    }
    const words = typed.trim().toLowerCase();
    this.#show(this.option.choices.filter(each => each.name.toLowerCase().includes(words)), marksFirst ? 0 : -1);
  }

  #askSoon() {
    this.#cancel({ keepsList: true });
    this.#slow = setTimeout(() => this.#say("Loading options…"), typingPauseMilliseconds + patienceMilliseconds);
    this.#typing = setTimeout(() => this.#ask(), typingPauseMilliseconds);
  }

  async #ask() {
    const request = this.#request = new AbortController();
    const isCurrent = () => request === this.#request && document.activeElement === this.input;
    try {
      const answer = await interact(this.suggest(this.option.name), request.signal);
      if (!isCurrent()) return;
      if (answer.outcome === "choices") this.#show(answer.choices ?? [], -1);
      else this.#fail(answer.reason);
    } catch {
      if (isCurrent()) this.#fail();
    }
  }

  // Suggestions are a convenience: without them the reader types on, and sending will tell what is wrong.
  #fail(reason) {
    clearTimeout(this.#slow);
    this.listbox.close();
    this.#say(reason ? `Loading options failed: ${reason}` : "Loading options failed");
    this.status.classList.add("fault");
  }

  #show(choices, active) {
    clearTimeout(this.#slow);
    this.#say(choices.length === 0 ? "No options match your search." : "");
    this.listbox.show(choices.map(each => ({ value: each, content: each.name, attributes: { "data-value": each.value } })), active);
  }

  #say(text) {
    this.status.classList.remove("fault");
    this.status.textContent = text;
    if (text) this.listbox.close();
  }

  #cancel({ keepsList = false } = {}) {
    clearTimeout(this.#typing);
    clearTimeout(this.#slow);
    this.#request?.abort();
    this.#request = null;
    if (!keepsList) this.#say("");
  }
}
