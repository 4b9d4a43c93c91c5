import { recall, remember } from "./preferences.js";

const later = (left, right) => BigInt(left) > BigInt(right);

// How far each reader has read in each channel. What stood there before the first visit counts as read.
export class Reading {
  #opened = Date.now();

  #key(place) {
    return `read ${place}`;
  }

  // The first message this reader has not seen, or null.
  firstUnread(place, messages) {
    const last = recall(this.#key(place));
    const isNew = last ? message => later(message.id, last) : message => Date.parse(message.timestamp) > this.#opened;
    return messages.find(isNew)?.id ?? null;
  }

  seen(place, messageId) {
    const last = recall(this.#key(place));
    if (!last || later(messageId, last)) remember(this.#key(place), messageId);
  }

  // As if this message and all after it had never been read.
  unsee(place, messageId) {
    remember(this.#key(place), String(BigInt(messageId) - 1n));
  }
}
