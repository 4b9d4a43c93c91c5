import { byId } from "../widgets/dom.js";
import { forMessages, forUsers } from "../composing/commands.js";
import { drawFailure, unanswered } from "../messages/failure.js";
import { openMessageMenu, openUserMenu } from "../messages/message-menu.js";
import { Interactions } from "./interactions.js";
import { openModal } from "./modal.js";

const unansweredComponent = "This interaction failed";

// What the reader can do: run a command, use a component, open a menu. Failures are shown where they belong.
export class Actions {
  conversation = null;

  constructor({ state, world, naming, place, onDone, onPersona }) {
    Object.assign(this, { state, world, naming, place, onPersona });
    this.interactions = new Interactions({
      thinkingLine: byId("thinking"),
      onModal: (modal, application, onSubmit) => this.#showModal(modal, application, onSubmit),
      onDone,
    });
  }

  here = () => ({ user: this.state.user, guild: this.state.guild?.id, channel: this.state.channel?.id });

  command(command, options) {
    return this.#run({ type: "command", bot: command.application, command: command.name, options }, { application: command.applicationName, command: command.name });
  }

  // Said under the message and not as a message of its own: a button that failed is pressed again.
  component = async (message, use) => {
    this.conversation.fail(message.id, null);
    const request = { ...this.here(), bot: this.#botBehind(message), type: "component", message_id: message.id, ...use };
    this.conversation.fail(message.id, await this.interactions.run(request, message.author.username, unansweredComponent));
  };

  messageMenu = (message, at, opener, dismiss) => openMessageMenu(message, forMessages(this.state.commands), {
    run: command => this.#onTarget(command, { message_id: message.id, options: {} }),
    markUnread: () => this.conversation.markUnread(message.id),
    dismiss,
  }, at, opener);

  userMenu = (user, at, opener) => openUserMenu(user, forUsers(this.state.commands), {
    run: command => this.#onTarget(command, { options: { user: user.id } }),
    become: this.state.world.users.some(each => each.name === user.name && each.name !== this.state.user) ? () => this.onPersona(user.name) : null,
  }, at, opener);

  #onTarget(command, target) {
    return this.#run({ type: "command", bot: command.application_id, command: command.name, ...target },
      { application: command.application_name, command: command.name, onMessage: true });
  }

  async #run(what, shown) {
    this.conversation.toBottom();
    const request = { ...this.here(), ...what };
    const place = this.place();
    const text = await this.interactions.run(request, shown.application, unanswered);
    if (text) this.conversation.notice(place, onDismiss => drawFailure({ ...shown, user: request.user, text, onDismiss }));
  }

  #botBehind(message) {
    return this.state.world.bots.find(bot => bot.application_id === (message.application_id ?? message.author.id))?.application_id;
  }

  #showModal(modal, application, onSubmit) {
    const before = document.activeElement;
    openModal(byId("modal"), modal, {
      application, naming: this.naming, world: this.world,
      // What opened it may have been redrawn meanwhile; the message box is always there.
      onClosed: () => (before?.isConnected && before !== document.body && before.checkVisibility() ? before : byId("composer")).focus(),
    }, onSubmit);
  }
}
