import { interact } from "../server/api.js";
import { unanswered } from "../messages/failure.js";

// Sends what the reader did to the bot and tells what came of it.
export class Interactions {
  #waiting = [];

  constructor({ thinkingLine, onModal, onDone }) {
    this.thinkingLine = thinkingLine;
    this.onModal = onModal;
    this.onDone = onDone;
  }

  // Null when the bot answered, otherwise a sentence. `late` is what to say when no answer came in time.
  async run(request, application, late = unanswered) {
    this.#think(application);
    let failure = null;
    try {
      const answer = await interact(request);
      if (answer.outcome === "modal") this.#ask(answer.modal, request, application);
      else if (answer.outcome === "timed_out") failure = late;
      else if (answer.outcome === "rejected") failure = answer.reason ?? "The sandbox refused this.";
    } catch (error) {
      failure = error.message;
    } finally {
      this.#think(application, false);
    }
    await this.onDone(request);
    return failure;
  }

  #ask(modal, { user, guild, channel, bot, message_id }, application) {
    this.onModal(modal, application, fields => this.run(
      { user, guild, channel, bot, message_id, type: "modal", custom_id: modal.custom_id, fields }, application));
  }

  #think(application, starts = true) {
    if (starts) this.#waiting.push(application);
    else this.#waiting.splice(this.#waiting.indexOf(application), 1);
    const names = [...new Set(this.#waiting)];
    this.thinkingLine.textContent = names.length === 0 ? "" : `${names.join(", ")} ${names.length === 1 ? "is" : "are"} thinking…`;
  }
}
