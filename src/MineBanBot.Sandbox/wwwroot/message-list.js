import { element } from "./dom.js";
import { drawMessage } from "./message.js";
import { dayOf } from "./time.js";

const nearBottomPixels = 80;

const controls = "button, a, [role=button]";

const quietMilliseconds = 300;

const dayLine = day => element("div", { class: "day", role: "separator", "aria-label": day }, element("span", {}, day));

// Keeps the nodes of unchanged messages: a screen reader would read every replaced one again.
export class MessageList {
  #drawn = new Map();
  #place = "";
  #followsBottom = true;

  constructor(log) {
    this.log = log;
    log.addEventListener("scroll", () => {
      this.#followsBottom = log.scrollHeight - log.scrollTop - log.clientHeight < nearBottomPixels;
    });
    // Pictures grow after the text has been scrolled to its end; load events do not bubble, hence the capture.
    log.addEventListener("load", () => this.#settle(), true);
    new ResizeObserver(() => this.#settle()).observe(log);
  }

  // `place` names channel and reader; `notices` are local nodes, each set after a message id; `welcome` is false while loading.
  show({ place, messages, notices, welcome, page }) {
    if (place !== this.#place) {
      this.#place = place;
      this.#followsBottom = true;
      this.#drawn.clear();
      this.log.replaceChildren();
      this.log.setAttribute("aria-live", "off");
    }
    // A channel's history is not news: a screen reader is told of what arrives once it stands there.
    if (welcome) setTimeout(() => this.log.setAttribute("aria-live", "polite"), quietMilliseconds);
    this.#reconcile([...this.#items(messages, notices, welcome, page)]);
    this.#settle();
  }

  toBottom() {
    this.#followsBottom = true;
    this.#settle();
  }

  *#items(messages, notices, welcome, page) {
    const local = chosen => chosen.map(notice => ({ key: notice.key, version: "", draw: () => notice.node }));
    if (messages.length === 0 && welcome) yield { key: "welcome", version: welcome.version, draw: welcome.draw };
    let day = null;
    for (const message of messages) {
      const today = dayOf(message.timestamp);
      if (today !== day) yield { key: `day ${today}`, version: "", draw: () => dayLine(today) };
      day = today;
      yield { key: message.id, version: page.version + JSON.stringify(message), draw: () => drawMessage(message, page) };
      yield* local(notices.filter(notice => notice.after === message.id));
    }
    const known = new Set(messages.map(message => message.id));
    yield* local(notices.filter(notice => !known.has(notice.after)));
  }

  #reconcile(items) {
    const keys = new Set(items.map(item => item.key));
    for (const [key, { node }] of this.#drawn) {
      if (keys.has(key)) continue;
      node.remove();
      this.#drawn.delete(key);
    }
    let position = this.log.firstElementChild;
    for (const item of items) {
      const old = this.#drawn.get(item.key);
      const node = old?.version === item.version ? old.node : item.draw();
      if (old && old.node !== node) {
        if (position === old.node) position = node;
        this.#replace(old.node, node);
      }
      if (node === position) position = node.nextElementSibling;
      else this.log.insertBefore(node, position);
      this.#drawn.set(item.key, { node, version: item.version });
    }
  }

  // Pressing "Next" redraws the message under the reader's hands; the focus stays on the button in the same place.
  #replace(old, node) {
    const focused = old.contains(document.activeElement) ? [...old.querySelectorAll(controls)].indexOf(document.activeElement) : null;
    old.replaceWith(node);
    if (focused === null) return;
    const twin = node.querySelectorAll(controls)[focused];
    (twin && !twin.disabled ? twin : node).focus({ preventScroll: true });
  }

  #settle() {
    if (this.#followsBottom) this.log.scrollTop = this.log.scrollHeight;
  }
}
