// A discord.js bot: logs in, registers, and answers each interaction by the function of its name.
import { Client, Events, GatewayIntentBits } from 'discord.js';

import { rest, withoutPause, within } from './sandbox.mjs';

export class DiscordJsBot {
  #token;
  answers = new Map();
  errors = [];

  constructor(name, { intents = [GatewayIntentBits.Guilds], ...options } = {}) {
    this.#token = `sandbox-${name}`;
    this.client = new Client({ intents, rest, ws: { buildIdentifyThrottler: withoutPause }, ...options });
    this.client.on(Events.Error, (error) => this.errors.push(error));
    this.client.on(Events.InteractionCreate, (interaction) => this.#answer(interaction));
  }

  async start(commands = []) {
    const ready = within(new Promise((resolve) => this.client.once(Events.ClientReady, resolve)), 'The login');
    await this.client.login(this.#token);
    await ready;
    if (commands.length > 0) {
      await this.client.application.commands.set(commands);
    }

    return this;
  }

  /** The answer to a command's name, or to the beginning of a custom_id. */
  on(name, answer) {
    this.answers.set(name, answer);
    return this;
  }

  stop() {
    return this.client.destroy();
  }

  get guild() {
    return this.client.guilds.cache.first();
  }

  channel(name) {
    return this.client.channels.cache.find((channel) => channel.name === name);
  }

  async #answer(interaction) {
    try {
      await this.answers.get(interaction.commandName ?? interaction.customId)(interaction);
    } catch (error) {
      this.errors.push(error);
    }
  }
}
