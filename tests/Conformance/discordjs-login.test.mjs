import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ActivityType, ApplicationCommandOptionType, ChannelType, PermissionFlagsBits } from 'discord.js';

import { DiscordJsBot } from './support/discordjs-bot.mjs';
import { expectNoViolations, overview } from './support/sandbox.mjs';

describe('discord.js logs in and registers', () => {
  const bot = new DiscordJsBot('js-login');

  before(() => bot.start());
  after(() => bot.stop());

  test('it knows who it is, its guild and the channels', async () => {
    const { guilds: [guild] } = await overview();

    assert.equal(bot.client.user.username, 'Js Login');
    assert.equal(bot.client.application.id, bot.client.user.id);
    assert.equal(bot.guild.id, guild.id);
    assert.deepEqual(
      bot.guild.channels.cache.map((channel) => channel.name).sort(),
      guild.channels.map((channel) => channel.name).sort());
    assert.equal(bot.channel('general').type, ChannelType.GuildText);
    assert.ok(bot.channel('general').permissionsFor(bot.client.user).has(PermissionFlagsBits.SendMessages));
    assert.ok(!bot.channel('moderators').permissionsFor(bot.client.user).has(PermissionFlagsBits.ViewChannel));
  });

  test('the control interface lists it as connected', async () => {
    const { bots } = await overview();

    assert.deepEqual(bots.find((one) => one.application_id === bot.client.user.id), {
      application_id: bot.client.user.id, name: 'Js Login', connected: true, shards: 1,
    });
  });

  test('it can show what it is doing', () => {
    bot.client.user.setPresence({ status: 'idle', activities: [{ name: 'the treaty', type: ActivityType.Watching }] });
  });

  test('it registers, edits, lists and deletes commands, global and of a guild', async () => {
    const commands = bot.client.application.commands;
    const set = await commands.set([
      { name: 'ask', description: 'Asks', descriptionLocalizations: { de: 'Fragt' } },
      { name: 'Check', type: 3 },
    ]);
    const ask = set.find((command) => command.name === 'ask');
    const lock = await commands.create({ name: 'lock', description: 'Locks', defaultMemberPermissions: PermissionFlagsBits.ManageGuild });
    const edited = await commands.edit(ask, {
      description: 'Asks more',
      options: [{ name: 'question', description: 'What', type: ApplicationCommandOptionType.String, required: true, maxLength: 300 }],
    });
    const own = await commands.create({ name: 'here', description: 'Only here' }, bot.guild.id);
    await commands.delete(lock);
    const left = await commands.fetch({ withLocalizations: true });
    const ofGuild = await commands.fetch({ guildId: bot.guild.id });

    assert.equal(edited.id, ask.id);
    assert.ok(lock.defaultMemberPermissions.has(PermissionFlagsBits.ManageGuild));
    assert.deepEqual(left.map((command) => command.name).sort(), ['Check', 'ask']);
    assert.equal(left.get(ask.id).options[0].maxLength, 300);
    assert.equal(left.get(ask.id).descriptionLocalizations.de, 'Fragt');
    assert.deepEqual(ofGuild.map((command) => command.id), [own.id]);
    await commands.set([], bot.guild.id);
  });

  test('it fetches guild, member, roles, channels and users anew', async () => {
    const guild = await bot.client.guilds.fetch({ guild: bot.guild.id, force: true });
    const self = await guild.members.fetchMe({ force: true });
    const roles = await guild.roles.fetch();
    const channels = await guild.channels.fetch();
    const { users } = await overview();
    const user = await bot.client.users.fetch(users[0].id, { force: true });
    const application = await bot.client.application.fetch();

    assert.equal(self.id, bot.client.user.id);
    assert.ok(roles.some((role) => role.name === 'Moderators'));
    assert.ok(channels.some((channel) => channel.name === 'general'));
    assert.equal(user.username, 'member');
    assert.equal(application.owner.username, 'admin');
  });

  test('what does not exist, or is closed to it, has its own error', async () => {
    await assert.rejects(bot.client.channels.fetch('1'), { code: 10003, status: 404 });
    await assert.rejects(bot.channel('moderators').messages.fetch(), { code: 50001, status: 403 });
  });

  test('it broke no rule', expectNoViolations);
});
