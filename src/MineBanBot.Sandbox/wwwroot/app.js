import { byId } from "./dom.js";
import { fetchCommands, fetchMessages, fetchWorld } from "./api.js";
import { forMessages, runnable } from "./commands.js";
import { Composer } from "./composer.js";
import { drawWelcome } from "./welcome.js";
import { fillPersonas } from "./persona.js";
import { Interactions } from "./interactions.js";
import { listen } from "./events.js";
import { MessageList } from "./message-list.js";
import { openModal } from "./modal.js";
import { recall, remember } from "./preferences.js";
import { refresher } from "./refresher.js";
import { drawChannels, drawGuilds, drawMembers, drawStatus, readable, startDrawer } from "./sidebar.js";
import { startTheme } from "./theme.js";

const state = { world: { guilds: [], users: [], bots: [] }, user: null, guild: null, channel: null, commands: [], messages: [], messagesOf: null, notices: [] };
const unread = new Set();
const dismissed = new Set();

const world = { users: () => state.world.users, channels: () => (state.guild?.channels ?? []).filter(readable) };
const naming = {
  user: id => [...state.world.users, ...state.world.bots].find(each => (each.id ?? each.application_id) === id)?.name ?? "someone",
  channel: id => state.world.guilds.flatMap(guild => guild.channels).find(channel => channel.id === id)?.name ?? "unknown",
};

const place = () => `${state.channel?.id} ${state.user}`;
const here = () => ({ user: state.user, guild: state.guild.id, channel: state.channel.id });
const botBehind = message => state.world.bots.find(bot => bot.application_id === (message.application_id ?? message.author.id))?.application_id;

const list = new MessageList(byId("messages"));
const interactions = new Interactions({
  thinkingLine: byId("thinking"),
  onModal: (modal, onSubmit) => openModal(byId("modal"), modal, naming, onSubmit),
  onNotice: (request, node) => {
    const notice = { place: `${request.channel} ${request.user}`, after: state.messages.at(-1)?.id, key: `notice ${state.notices.length}`, node };
    state.notices.push(notice);
    list.toBottom();
  },
  onDone: request => request.channel === state.channel.id ? quietly(refreshMessages()) : undefined,
});

const requestFor = command => ({ ...here(), bot: command.application, command: command.name });
const composer = new Composer({
  form: byId("composer-form"), input: byId("composer"), picker: byId("picker"),
  commandForm: byId("command-form"), hint: byId("option-hint"), notice: byId("composer-notice"),
}, {
  world,
  requestFor,
  onRun: (command, options) => {
    list.toBottom();
    interactions.run({ ...requestFor(command), type: "command", options }, { application: command.applicationName, command: command.name });
  },
});

function page() {
  const messageCommands = forMessages(state.commands);
  return {
    naming, world, messageCommands,
    // Redraws every message when something changes that messages show without containing it.
    version: JSON.stringify([messageCommands, state.world.users, state.world.guilds]),
    onComponent: (message, use) => interactions.run(
      { ...here(), bot: botBehind(message), type: "component", message_id: message.id, ...use }, { application: message.author.username }),
    onMessageCommand: (command, message) => {
      list.toBottom();
      interactions.run(
        { ...here(), bot: command.application_id, type: "command", command: command.name, options: {}, message_id: message.id },
        { application: command.application_name, command: command.name, onMessage: true });
    },
    onDismiss: message => {
      dismissed.add(message.id);
      showMessages();
      byId("composer").focus();
    },
  };
}

function showMessages() {
  const ask = composer.find("ask");
  // Until a channel's own messages have arrived, neither those of the last one nor the hint for an empty one may stand there.
  const loaded = state.messagesOf === place();
  list.show({
    place: place(),
    messages: loaded ? state.messages.filter(message => !dismissed.has(message.id)) : [],
    notices: state.notices.filter(notice => notice.place === place()),
    welcome: loaded && { version: String(Boolean(ask)), draw: () => drawWelcome(state.channel.name, ask && (question => composer.start(ask, question))) },
    page: page(),
  });
}

function showPlaces() {
  drawGuilds(byId("guilds"), state.world.guilds, state.guild, guild => enter(guild, guild.channels.find(readable)));
  byId("guild-name").textContent = state.guild?.name ?? "";
  drawChannels(byId("channels"), state.guild?.channels ?? [], state.channel, unread, channel => enter(state.guild, channel));
  byId("channel-name").textContent = state.channel ? `#${state.channel.name}` : "No channel";
  document.title = state.channel ? `#${state.channel.name} | MineBanBot sandbox` : "MineBanBot sandbox";
  drawMembers(byId("members"), state.world, state.user);
  drawStatus(byId("bot-status"), state.world.bots);
}

function enter(guild, channel) {
  state.guild = guild;
  state.channel = channel;
  unread.delete(channel.id);
  remember("channel", channel.id);
  composer.setPlace(channel.name);
  closeDrawer();
  showPlaces();
  showMessages();
  quietly(refreshCommands());
  quietly(refreshMessages());
}

const refreshMessages = refresher(async () => {
  if (!state.channel) return;
  const asked = place();
  const messages = await fetchMessages(state.channel.id, state.user);
  if (asked !== place()) return;
  state.messages = messages;
  state.messagesOf = asked;
  showMessages();
});

const refreshCommands = refresher(async () => {
  if (!state.channel) return;
  const asked = place();
  const commands = await fetchCommands(state.channel.id, state.user);
  if (asked !== place()) return;
  state.commands = commands;
  composer.setCommands(runnable(commands));
  showMessages();
});

const refreshWorld = refresher(async () => {
  state.world = await fetchWorld();
  state.user = fillPersonas(byId("persona"), state.world.users, state.user ?? recall("persona"));
  const wanted = state.channel?.id ?? recall("channel");
  const places = state.world.guilds.flatMap(guild => guild.channels.filter(readable).map(channel => ({ guild, channel })));
  const found = places.find(({ channel }) => channel.id === wanted) ?? places[0];
  if (found && found.channel.id !== state.channel?.id) enter(found.guild, found.channel);
  else if (found) Object.assign(state, found);
  showPlaces();
});

// A load that fails means the server is away; the event stream notices that too and says so in its bar.
const quietly = promise => promise.catch(() => showConnection(false));

function showConnection(isUp) {
  byId("reconnecting").hidden = isUp;
}

async function refreshAll() {
  await refreshWorld();
  await Promise.all([refreshCommands(), refreshMessages()]);
}

const reactions = {
  message: event => {
    if (!event.channel_id || event.channel_id === state.channel?.id) return refreshMessages();
    unread.add(event.channel_id);
    showPlaces();
    return Promise.resolve();
  },
  commands: refreshCommands,
  bots: refreshAll,
  world: refreshAll,
};

byId("persona").addEventListener("change", event => {
  state.user = event.target.value;
  remember("persona", state.user);
  enter(state.guild, state.channel);
});
byId("composer").addEventListener("focus", () => closeDrawer());
const closeDrawer = startDrawer(byId("menu"), byId("backdrop"));
startTheme(byId("theme"));
listen({
  onEvent: event => quietly((reactions[event.type] ?? refreshAll)(event)),
  onOpen: () => {
    showConnection(true);
    quietly(refreshAll());
  },
  onLost: () => showConnection(false),
});
quietly(refreshAll());
