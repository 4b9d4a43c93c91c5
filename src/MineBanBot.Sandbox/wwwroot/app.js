import { byId } from "./widgets/dom.js";
import { fetchCommands, fetchMessages, fetchWorld } from "./server/api.js";
import { listen } from "./server/events.js";
import { refresher } from "./server/refresher.js";
import { runnable } from "./composing/commands.js";
import { Composer } from "./composing/composer.js";
import { Conversation } from "./messages/conversation.js";
import { Actions } from "./interactions/actions.js";
import { startDrawers } from "./shell/drawers.js";
import { drawMembers } from "./shell/members.js";
import { fillPersonas } from "./shell/persona.js";
import { drawChannels, drawGuilds, drawStatus, readable } from "./shell/places.js";
import { recall, remember } from "./shell/preferences.js";
import { roleName, rolesOf } from "./shell/roles.js";
import { startTheme } from "./shell/theme.js";
import { startClock } from "./text/time.js";

const state = { world: { guilds: [], users: [], bots: [] }, user: null, guild: null, channel: null, commands: [], messages: [], messagesOf: null };
const unread = new Set();

const bots = () => state.world.bots.map(bot => ({ id: bot.application_id, name: bot.name, isBot: true }));
const world = {
  people: () => [...state.world.users, ...bots()],
  channels: () => (state.guild?.channels ?? []).filter(readable),
  roles: () => rolesOf(state.guild),
};
const places = () => state.world.guilds.flatMap(guild => guild.channels.filter(readable).map(channel => ({ guild, channel })));
const naming = {
  user: id => world.people().find(each => each.id === id)?.name ?? "someone",
  role: id => roleName(state.world.guilds, id),
  channel: id => state.world.guilds.flatMap(guild => guild.channels).find(channel => channel.id === id)?.name ?? "unknown",
  goTo: id => {
    const found = places().find(({ channel }) => channel.id === id);
    if (found) enter(found.guild, found.channel);
  },
  start: name => {
    const command = composer.find(name);
    if (command) composer.start(command);
  },
};

const place = () => `${state.channel?.id} ${state.user}`;
const act = new Actions({
  state, world, naming, place,
  onDone: request => request.channel === state.channel?.id ? quietly(refreshMessages()) : undefined,
  onPersona: name => become(name),
});
const requestFor = command => ({ ...act.here(), bot: command.application, command: command.name });
const composer = new Composer({
  form: byId("composer-form"), input: byId("composer"), picker: byId("picker"),
  commandForm: byId("command-form"), hint: byId("option-hint"), notice: byId("composer-notice"),
}, { world, requestFor, onRun: (command, options) => act.command(command, options) });
const conversation = new Conversation({ state, world, naming, place, act, composer });
act.conversation = conversation;

function showPlaces() {
  drawGuilds(byId("guilds"), state.world.guilds, state.guild, unread, guild => enter(guild, guild.channels.find(readable)));
  byId("guild-name").textContent = state.guild?.name ?? "";
  drawChannels(byId("channels"), state.guild?.channels ?? [], state.channel, unread, channel => enter(state.guild, channel));
  byId("channel-name").textContent = state.channel ? `#${state.channel.name}` : "No channel";
  document.title = `${unread.size > 0 ? "• " : ""}${state.channel ? `#${state.channel.name} | ` : ""}MineBanBot sandbox`;
  drawMembers(byId("members"), state.world, state.user, act.userMenu);
  drawStatus(byId("bot-status"), state.world.bots);
}

function enter(guild, channel) {
  if (!channel) return;
  Object.assign(state, { guild, channel });
  unread.delete(channel.id);
  remember("channel", channel.id);
  composer.setPlace(channel.name);
  closeDrawers();
  showPlaces();
  conversation.enter();
  quietly(refreshCommands());
  quietly(refreshMessages());
}

function become(name) {
  state.user = name;
  remember("persona", name);
  fillPersonas(byId("persona"), state.world.users, name);
  enter(state.guild, state.channel);
}

// Loads for where the reader stands, and drops the answer when they have moved on meanwhile.
const loading = (fetchFor, take) => refresher(async () => {
  if (!state.channel) return;
  const asked = place();
  const answer = await fetchFor(state.channel.id, state.user);
  if (asked === place()) take(answer, asked);
});

const refreshMessages = loading(fetchMessages, (messages, asked) => {
  Object.assign(state, { messages, messagesOf: asked });
  conversation.arrive();
});

const refreshCommands = loading(fetchCommands, commands => {
  state.commands = commands;
  composer.setCommands(runnable(commands));
  conversation.show();
});

const refreshWorld = refresher(async () => {
  state.world = await fetchWorld();
  state.user = fillPersonas(byId("persona"), state.world.users, state.user ?? recall("persona"));
  const wanted = state.channel?.id ?? recall("channel");
  const found = places().find(({ channel }) => channel.id === wanted) ?? places()[0];
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

const closeDrawers = startDrawers({
  menu: byId("menu"), sidebar: byId("sidebar"), people: byId("people"), members: byId("members-panel"), backdrop: byId("backdrop"),
});
byId("persona").addEventListener("change", event => become(event.target.value));
byId("composer").addEventListener("focus", () => closeDrawers());
startTheme(byId("theme"));
startClock();
listen({
  onEvent: event => quietly((reactions[event.type] ?? refreshAll)(event)),
  onOpen: () => {
    showConnection(true);
    quietly(refreshAll());
  },
  onLost: () => showConnection(false),
});
