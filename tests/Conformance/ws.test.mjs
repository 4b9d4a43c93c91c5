import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import zlib from 'node:zlib';
import { REST } from 'discord.js';
import { CompressionMethod, SimpleIdentifyThrottler, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';

import { act, expectNoViolations, fault, overview, rest, within, withoutPause } from './support/sandbox.mjs';

const inflaters = { none: null, 'zlib-stream': CompressionMethod.ZlibNative };
if (zlib.createZstdDecompress) {
  inflaters['zstd-stream'] = CompressionMethod.ZstdNative;
}

class Shards {
  constructor(name, options = {}) {
    const token = `sandbox-${name}`;
    this.rest = new REST(rest).setToken(token);
    this.manager = new WebSocketManager({
      token, intents: 1, rest: this.rest, buildIdentifyThrottler: withoutPause, ...options,
    });
    this.events = [];
    this.problems = [];
    this.manager.on(WebSocketShardEvents.Dispatch, (payload, shardId) => this.events.push({ ...payload, shardId }));
    this.manager.on(WebSocketShardEvents.Error, (error) => this.problems.push(error));
    this.manager.on(WebSocketShardEvents.Dispatch, ({ t, d }) => t === 'INTERACTION_CREATE' && this.answer(d));
  }

  async start() {
    await within(this.manager.connect(), 'The login');
    this.application = (await this.rest.get('/users/@me')).id;
    await this.rest.put(`/applications/${this.application}/commands`, { body: [{ name: 'ask', description: 'Asks' }] });
    return this;
  }

  answer({ id, token }) {
    return this.rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body: { type: 4, data: { content: 'here' } } })
      .catch((error) => this.problems.push(error));
  }

  ask(more) {
    return act({ bot: this.application, command: 'ask', ...more });
  }

  next(event) {
    return within(new Promise((resolve) => this.manager.once(event, resolve)), event);
  }

  async until(holds, what) {
    await within((async () => {
      while (!holds()) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })(), what);
  }

  stop() {
    return this.manager.destroy();
  }
}

for (const [name, compression] of Object.entries(inflaters)) {
  describe(`@discordjs/ws over ${name}`, () => {
    const shards = new Shards(`ws-${name}`, { compression });

    before(() => shards.start());
    after(() => shards.stop());

    test('it logs in and is told of its guild', async () => {
      await shards.until(() => shards.events.length >= 2, 'GUILD_CREATE');
      assert.deepEqual(shards.events.slice(0, 2).map((event) => event.t), ['READY', 'GUILD_CREATE']);
    });

    test('it answers', async () => assert.equal((await shards.ask()).message.content, 'here'));

    test('it resumes with a fresh context after a cut', async () => {
      const resumed = shards.next(WebSocketShardEvents.Resumed);
      await fault('disconnect');
      await resumed;
      assert.equal((await shards.ask()).message.content, 'here');
    });

    test('messages of any size and in several pieces arrive whole', async () => {
      await fault('split_messages', { count: 3 });
      await fault('large_event', { body: 3_000_000 });
      await shards.until(() => shards.events.some((event) => event.t === 'SANDBOX_FILLER'), 'The large event');
      assert.equal(shards.events.find((event) => event.t === 'SANDBOX_FILLER').d.filler.length, 3_000_000);
      assert.equal((await shards.ask()).message.content, 'here');
      assert.equal((await shards.ask()).message.content, 'here');
    });

    test('nothing went wrong, and it broke no rule', async () => {
      assert.deepEqual(shards.problems, []);
      await expectNoViolations();
    });
  });
}

describe('@discordjs/ws survives each kind of cut', () => {
  const shards = new Shards('ws-cuts', { compression: CompressionMethod.ZlibNative });

  before(() => shards.start());
  after(() => shards.stop());

  for (const [words, name, more] of [
    ['op 7', 'reconnect'],
    ['op 9 true', 'invalid_session', { body: true }],
    ['close 4000', 'disconnect', { status: 4000 }],
  ]) {
    test(`after ${words} it resumes`, async () => {
      const resumed = shards.next(WebSocketShardEvents.Resumed);
      await fault(name, more);
      await resumed;
      assert.equal((await shards.ask()).message.content, 'here');
    });
  }

  for (const [words, name, more] of [
    ['op 9 false', 'invalid_session'],
    ['close 4007', 'disconnect', { status: 4007 }],
    ['close 4009', 'disconnect', { status: 4009 }],
  ]) {
    test(`after ${words} it identifies`, async () => {
      const ready = shards.next(WebSocketShardEvents.Ready);
      await fault(name, more);
      await ready;
      assert.equal((await shards.ask()).message.content, 'here');
    });
  }

  test('after a missed acknowledgement it resumes', async () => {
    let resumed = shards.next(WebSocketShardEvents.Resumed);
    await fault('hello_interval', { ms: 1500 });
    await fault('disconnect');
    await resumed;
    resumed = shards.next(WebSocketShardEvents.Resumed);
    await fault('mute_heartbeat_ack', { count: 2 });
    await resumed;
    assert.equal((await shards.ask()).message.content, 'here');
  });

  test('nothing went wrong, and it broke no rule', async () => {
    assert.deepEqual(shards.problems, []);
    await expectNoViolations();
  });
});

describe('@discordjs/ws runs two shards', () => {
  const shards = new Shards('ws-shards', { shardCount: 2 });

  before(() => shards.start());
  after(() => shards.stop());

  test('each is told of its own guilds, and a command reaches the one it belongs to', async () => {
    const { guilds } = await overview();
    await shards.until(() => shards.events.filter((event) => event.t === 'GUILD_CREATE').length >= guilds.length, 'GUILD_CREATE');
    for (const event of shards.events.filter((one) => one.t === 'GUILD_CREATE')) {
      assert.equal(Number((BigInt(event.d.id) >> 22n) % 2n), event.shardId);
    }

    assert.equal((await shards.ask()).message.content, 'here');
    const told = shards.events.find((event) => event.t === 'INTERACTION_CREATE');
    assert.equal(Number((BigInt(told.d.guild_id) >> 22n) % 2n), told.shardId);
  });

  test('it broke no rule', expectNoViolations);
});

describe('@discordjs/ws keeps to max_concurrency', () => {
  const shards = new Shards('ws-slow', {
    shardCount: 2,
    buildIdentifyThrottler: async (manager) =>
      new SimpleIdentifyThrottler((await manager.fetchGatewayInformation()).session_start_limit.max_concurrency),
  });

  before(() => fault('session_start_limit', { body: { max_concurrency: 1 } }));
  after(async () => {
    await fault('session_start_limit');
    await shards.stop();
  });

  test('with one at a time, the second shard waits for five seconds', async () => {
    const started = Date.now();
    await shards.start();
    assert.ok(Date.now() - started >= 4_900);
  });

  test('it broke no rule', expectNoViolations);
});
