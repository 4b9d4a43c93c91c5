import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Events } from 'discord.js';

import { DiscordJsBot } from './support/discordjs-bot.mjs';
import { act, expectNoViolations, fault, within } from './support/sandbox.mjs';

describe('discord.js survives each kind of cut', () => {
  const bot = new DiscordJsBot('js-resume');
  const next = (event) => within(new Promise((resolve) => bot.client.once(event, resolve)), event);
  const ask = () => act({ bot: bot.client.application.id, command: 'ask' });

  before(async () => {
    bot.on('ask', (interaction) => interaction.reply('here'));
    await bot.start([{ name: 'ask', description: 'Asks' }]);
  });
  after(() => bot.stop());

  async function cut(comesBack, ...faults) {
    const back = next(comesBack);
    for (const [name, more] of faults) {
      await fault(name, more);
    }

    await back;
    assert.equal((await ask()).message?.content, 'here');
  }

  for (const [words, name, more] of [
    ['op 7', 'reconnect'],
    ['op 9 true', 'invalid_session', { body: true }],
    ['a cut connection', 'disconnect'],
    ['close 4000', 'disconnect', { status: 4000 }],
    ['close 4001', 'disconnect', { status: 4001 }],
    ['close 4002', 'disconnect', { status: 4002 }],
    ['close 1001', 'disconnect', { status: 1001 }],
  ]) {
    test(`after ${words} it resumes`, () => cut(Events.ShardResume, [name, more]));
  }

  for (const [words, name, more] of [
    ['op 9 false', 'invalid_session'],
    ['close 1000', 'disconnect', { status: 1000 }],
    ['close 4003', 'disconnect', { status: 4003 }],
    ['close 4005', 'disconnect', { status: 4005 }],
    ['close 4007', 'disconnect', { status: 4007 }],
    ['close 4008', 'disconnect', { status: 4008 }],
    ['close 4009', 'disconnect', { status: 4009 }],
  ]) {
    test(`after ${words} it identifies`, () => cut(Events.ShardReady, [name, more]));
  }

  test('after a refused resume it identifies', () => cut(Events.ShardReady, ['refuse_resume'], ['disconnect']));

  test('while the gateway is down it keeps trying', () => cut(Events.ShardResume, ['gateway_down', { ms: 300 }]));

  test('after a missed acknowledgement it resumes', async () => {
    // Heartbeats must come soon for that, so the connection gets a short interval first.
    await cut(Events.ShardResume, ['hello_interval', { ms: 1500 }], ['disconnect']);
    await cut(Events.ShardResume, ['mute_heartbeat_ack', { count: 2 }]);
  });

  test('it answers a heartbeat that the gateway asks for', async () => {
    await fault('heartbeat_request');
    assert.equal((await ask()).message.content, 'here');
  });

  test('a command given while it was away is answered after the resume', async () => {
    await fault('gateway_down', { ms: 200 });

    assert.equal((await ask()).message?.content, 'here');
  });

  test('an unknown event of 100,000 bytes is passed over', async () => {
    await fault('large_event');

    assert.equal((await ask()).message.content, 'here');
  });

  test('a guild that goes out and comes back is still its guild', async () => {
    const gone = next(Events.GuildUnavailable);
    const back = next(Events.GuildAvailable);
    await fault('guild_outage', { ms: 50 });
    await gone;
    await back;

    assert.ok(bot.guild.available);
  });

  test('nothing went wrong in the bot, and it broke no rule', async () => {
    assert.deepEqual(bot.errors, []);
    await expectNoViolations();
  });
});

describe('discord.js gives up where it must', () => {
  for (const status of [4004, 4010, 4011, 4012, 4013, 4014]) {
    test(`close ${status} is final`, async () => {
      const bot = new DiscordJsBot(`js-fatal-${status}`);
      await bot.start();
      const gone = within(new Promise((resolve) => bot.client.once(Events.ShardDisconnect, resolve)), 'The end');
      await fault('disconnect', { status });

      assert.equal((await gone).code, status);
      await bot.stop();
    });
  }
});
