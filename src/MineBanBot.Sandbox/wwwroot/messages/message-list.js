import { element } from "../widgets/dom.js";
import { dayOf } from "../text/time.js";
import { failureLine } from "./failure.js";
import { drawMessage, flags } from "./message.js";
import { originVersion } from "./message-header.js";

const nearBottomPixels = 80;
const controls = "button, a, [role=button]";
const quietMilliseconds = 300;
const oneBreathMilliseconds = 7 * 60 * 1000;
const flashMilliseconds = 1500;

// The day and where the unread begins share one line, as in Discord.
const line = (day, isNew) => element("div", { class: `day${isNew ? " new" : ""}${day ? "" : " bare"}`, role: "separator", "aria-label": [isNew && "New messages", day].filter(Boolean).join(", ") },
  day && element("span", {}, day), isNew && element("span", { class: "new-badge", "aria-hidden": "true" }, "NEW"));

function goesOn(message, before) {
  return before && before.author.id === message.author.id && message.type === 0
    && (message.flags & flags.ephemeral) === (before.flags & flags.ephemeral)
    && Date.parse(message.timestamp) - Date.parse(before.timestamp) < oneBreathMilliseconds;
}

// Keeps the nodes of unchanged messages: a screen reader would read every replaced one again.
export class MessageList {
  #drawn = new Map();
  #place = "";
  #followsBottom = true;

  // `onScroll` hears when the reader moves, or what stands there changes.
  constructor(log, onScroll) {
    this.log = log;
    this.onScroll = onScroll;
    log.addEventListener("scroll", () => {
      this.#followsBottom = log.scrollHeight - log.scrollTop - log.clientHeight < nearBottomPixels;
      onScroll();
    });
    log.addEventListener("keydown", event => this.#onKey(event));
    // Pictures grow after the text has been scrolled to its end; load events do not bubble, hence the capture.
    log.addEventListener("load", () => this.#settle(), true);
    new ResizeObserver(() => this.#settle()).observe(log);
  }

  get atBottom() {
    return this.#followsBottom;
  }

  // Whether the line above the unread is out of sight, further up.
  get unreadIsAbove() {
    const mark = this.log.querySelector(".new");
    return Boolean(mark) && mark.getBoundingClientRect().bottom < this.log.getBoundingClientRect().top;
  }

  // `place` names channel and reader; `notices` are local nodes, each set after a message id; `empty` stands in an empty log.
  show({ place, messages, notices, empty, loaded, unreadFrom, page }) {
    const isNewPlace = place !== this.#place;
    if (isNewPlace) {
      this.#place = place;
      this.#followsBottom = true;
      this.#drawn.clear();
      this.log.replaceChildren();
      this.log.setAttribute("aria-live", "off");
    }
    this.log.setAttribute("aria-busy", String(!loaded));
    // A channel's history is not news: a screen reader is told of what arrives once it stands there.
    if (loaded) setTimeout(() => this.log.setAttribute("aria-live", "polite"), quietMilliseconds);
    this.#reconcile([...this.#items(messages, notices, empty, unreadFrom, page)]);
    this.#settle();
    this.onScroll();
  }

  toBottom() {
    this.#followsBottom = true;
    this.#settle();
  }

  toUnread() {
    this.log.querySelector(".new")?.scrollIntoView({ block: "start" });
  }

  // Without drawing the message again: what was opened or chosen in it stays. Null takes the line away.
  fail(messageId, text) {
    const body = this.#drawn.get(messageId)?.node.querySelector(".message-body");
    body?.querySelector(":scope > .component-failure")?.remove();
    if (text && body) {
      const last = body.querySelector(":scope > .only-you");
      if (last) last.before(failureLine(text));
      else body.append(failureLine(text));
    }
    this.#settle();
  }

  goTo(messageId) {
    const node = this.#drawn.get(messageId)?.node;
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
    node.classList.add("flash");
    setTimeout(() => node.classList.remove("flash"), flashMilliseconds);
  }

  *#items(messages, notices, empty, unreadFrom, page) {
    const local = chosen => chosen.map(notice => ({ key: notice.key, version: "", draw: () => notice.node }));
    if (messages.length === 0 && notices.length === 0 && empty) yield { key: "empty", version: empty.version, draw: empty.draw };
    let day = null;
    let before = null;
    for (const message of messages) {
      const today = dayOf(message.timestamp);
      const isNew = message.id === unreadFrom;
      if (today !== day || isNew) yield { key: `line ${message.id}`, version: `${today === day} ${isNew}`, draw: ((sameDay) => () => line(sameDay ? "" : today, isNew))(today === day) };
      const follows = Boolean(today === day && !isNew && goesOn(message, before));
      day = today;
      before = message;
      const version = [page.version, JSON.stringify(message), follows, originVersion(message, page)].join("\n");
      yield { key: message.id, version, draw: () => drawMessage(message, page, follows) };
      const after = notices.filter(notice => notice.after === message.id);
      if (after.length > 0) before = null;
      yield* local(after);
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
    const held = old.contains(document.activeElement);
    const focused = held ? [...old.querySelectorAll(controls)].indexOf(document.activeElement) : -1;
    old.replaceWith(node);
    if (!held) return;
    const twin = node.querySelectorAll(controls)[focused];
    (twin && !twin.disabled ? twin : node).focus({ preventScroll: true });
  }

  // The log is one stop of the tab key; the arrow keys walk through its messages.
  #onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const onMessage = event.target.matches("article");
    if (!step || event.defaultPrevented || !(onMessage || event.target === this.log)) return;
    const messages = [...this.log.querySelectorAll("article")];
    const now = messages.indexOf(event.target);
    const next = messages[onMessage ? now + step : step < 0 ? messages.length - 1 : 0];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  #settle() {
    if (this.#followsBottom) this.log.scrollTop = this.log.scrollHeight;
  }
}
