import { interact } from "./api.js";
import { drawFailure } from "./message.js";

// Sends what the reader did to the bot and shows what came of it.
export class Interactions {
  #waiting = [];

  constructor({ thinkingLine, onModal, onNotice, onDone }) {
    this.thinkingLine = thinkingLine;
    this.onModal = onModal;
    this.onNotice = onNotice;
    this.onDone = onDone;
  }

  // `shown` is {application, command?, onMessage?}: how the page names the one that has to answer.
  async run(request, shown) {
    const failed = text => this.onNotice(request, drawFailure({ ...shown, user: request.user, text }));
    this.#think(shown.application);
    try {
      const answer = await interact(request);
      if (answer.outcome === "modal") this.#ask(answer.modal, request, shown);
      else if (answer.outcome === "timed_out") failed();
      else if (answer.outcome === "rejected") failed(answer.reason ?? "The sandbox refused this.");
    } catch (error) {
      failed(error.message);
    } finally {
      this.#think(shown.application, false);
    }
    await this.onDone(request);
  }

  #ask(modal, { user, guild, channel, bot, message_id }, shown) {
    this.onModal(modal, fields => this.run(
      { user, guild, channel, bot, message_id, type: "modal", custom_id: modal.custom_id, fields },
      { application: shown.application }));
  }

  #think(application, starts = true) {
    if (starts) this.#waiting.push(application);
    else this.#waiting.splice(this.#waiting.indexOf(application), 1);
    const names = [...new Set(this.#waiting)];
    this.thinkingLine.textContent = names.length === 0 ? "" : `${names.join(", ")} ${names.length === 1 ? "is" : "are"} thinking…`;
  }
}
