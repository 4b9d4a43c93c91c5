import { byId } from "../widgets/dom.js";
import { clockOf } from "../text/time.js";
import { drawLoading, drawWelcome } from "../shell/welcome.js";
import { Reading } from "../shell/reading.js";
import { MessageList } from "./message-list.js";
import { flags } from "./message.js";

const count = number => number === 1 ? "1 new message" : `${number} new messages`;

// The messages of the channel the reader is in, where their unread begins, and what stands there for them alone.
export class Conversation {
  #dismissed = new Set();
  #notices = [];
  #failures = new Map();
  #reading = new Reading();
  #unreadFrom = null;
  #arrivedIn = null;
  #keepsUnread = false;
  #lastNotice = 0;

  constructor({ state, world, naming, place, act, composer }) {
    Object.assign(this, { state, world, naming, place, act, composer });
    this.list = new MessageList(byId("messages"), () => this.#scrolled());
    byId("jump").addEventListener("click", () => this.#jump());
    byId("mark-read").addEventListener("click", () => this.#markRead());
    byId("to-unread").addEventListener("click", () => this.list.toUnread());
    document.addEventListener("visibilitychange", () => this.#scrolled());
  }

  // Until a channel's own messages have arrived, neither those of the last one nor the hint for an empty one may stand there.
  get #loaded() {
    return this.state.messagesOf === this.place();
  }

  get #messages() {
    return this.#loaded ? this.state.messages.filter(message => !this.#dismissed.has(message.id)) : [];
  }

  enter() {
    this.#arrivedIn = null;
    this.#unreadFrom = null;
    this.#keepsUnread = false;
    this.show();
  }

  // New messages are there. Those that come while nobody looks begin the unread.
  arrive() {
    const isFirst = this.#arrivedIn !== this.place();
    const looks = document.visibilityState === "visible" && this.list.atBottom && !isFirst;
    if (!looks) this.#unreadFrom ??= this.#reading.firstUnread(this.place(), this.#messages);
    this.#arrivedIn = this.place();
    this.show();
    if (isFirst && this.#unreadFrom) this.list.toUnread();
  }

  show() {
    const ask = this.composer.find("ask");
    const loaded = this.#loaded;
    this.list.show({
      place: this.place(),
      messages: this.#messages,
      notices: this.#notices.filter(notice => notice.place === this.place()),
      loaded,
      unreadFrom: this.#unreadFrom,
      empty: loaded
        ? { version: `welcome ${Boolean(ask)}`, draw: () => drawWelcome(this.state.channel.name, ask && (question => this.composer.start(ask, question))) }
        : { version: "loading", draw: drawLoading },
      page: this.#page(),
    });
  }

  toBottom() {
    this.list.toBottom();
  }

  notice(place, draw) {
    const key = `notice ${++this.#lastNotice}`;
    const node = draw(() => {
      this.#notices = this.#notices.filter(notice => notice.key !== key);
      this.show();
      byId("composer").focus();
    });
    this.#notices.push({ place, after: this.state.messages.at(-1)?.id, key, node });
    this.show();
    this.list.toBottom();
  }

  // Null takes the failure away again.
  fail(messageId, text) {
    if ((this.#failures.get(messageId) ?? null) === text) return;
    if (text) this.#failures.set(messageId, text);
    else this.#failures.delete(messageId);
    this.list.fail(messageId, text);
  }

  markUnread(messageId) {
    this.#reading.unsee(this.place(), messageId);
    this.#unreadFrom = messageId;
    this.#keepsUnread = true;
    this.show();
  }

  #page() {
    const { state, naming, world, act } = this;
    return {
      naming, world, reader: state.user,
      // Redraws every message when something changes that messages show without containing it.
      version: JSON.stringify([state.user, state.world.users, state.world.bots.map(bot => bot.name), state.world.guilds]),
      find: id => state.messages.find(message => message.id === id),
      failureOf: id => this.#failures.get(id),
      onComponent: act.component,
      onMenu: (message, at, opener) => act.messageMenu(message, at, opener, message.flags & flags.ephemeral ? () => this.#dismiss(message) : null),
      onUserMenu: act.userMenu,
      onGoTo: id => this.list.goTo(id),
      onDismiss: message => this.#dismiss(message),
    };
  }

  #dismiss(message) {
    this.#dismissed.add(message.id);
    this.show();
    byId("composer").focus();
  }

  #markRead() {
    this.#unreadFrom = null;
    this.#keepsUnread = false;
    this.show();
    byId("composer").focus();
  }

  #jump() {
    this.list.toBottom();
    this.#scrolled();
    byId("composer").focus();
  }

  #scrolled() {
    const messages = this.#messages;
    const last = messages.at(-1);
    const reads = document.visibilityState === "visible" && this.list.atBottom && this.#arrivedIn === this.place();
    if (last && reads && !this.#keepsUnread) this.#reading.seen(this.place(), last.id);
    const from = messages.findIndex(message => message.id === this.#unreadFrom);
    byId("unread-bar").hidden = !(from >= 0 && this.list.unreadIsAbove);
    if (from >= 0) byId("to-unread").textContent = `${count(messages.length - from)} since ${clockOf(messages[from].timestamp)}`;
    byId("jump").hidden = this.list.atBottom;
    byId("jump").textContent = from >= 0 && !this.list.unreadIsAbove ? `${count(messages.length - from)} ↓` : "Jump to present ↓";
  }
}
