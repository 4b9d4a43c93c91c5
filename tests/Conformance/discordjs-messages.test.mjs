import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AttachmentBuilder, EmbedBuilder, Events, GatewayIntentBits } from 'discord.js';

import { DiscordJsBot } from './support/discordjs-bot.mjs';
import { advance, expectNoViolations, fault, messages, within } from './support/sandbox.mjs';

describe('discord.js sends messages', () => {
  const bot = new DiscordJsBot('js-messages', { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
  const noPings = { parse: [] };
  let general;

  before(async () => {
    await bot.start();
    general = bot.channel('general');
  });
  after(() => bot.stop());

  test('the same enforced nonce makes one message, until the window has passed', async () => {
    const post = { content: 'once', nonce: 'row-1-chunk-0', enforceNonce: true, allowedMentions: noPings };

    const first = await general.send(post);
    const second = await general.send(post);
    await advance(10 * 60 * 1000);
    const later = await general.send(post);

    assert.equal(first.id, second.id);
    assert.notEqual(first.id, later.id);
  });

  test('a response that was lost is asked for again without a second message', async () => {
    await fault('rest_drop_response', { route: 'POST /channels/{channel_id}/messages' });

    const sent = await general.send({ content: 'kept', nonce: 'lost-1', enforceNonce: true, allowedMentions: noPings });

    assert.equal((await messages(general.id)).filter((message) => message.content === 'kept').length, 1);
    assert.equal(sent.content, 'kept');
  });

  test('a file is uploaded, shown in its embed and served back', async () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex');
    const sent = await general.send({
      embeds: [new EmbedBuilder().setTitle('Map').setImage('attachment://map.png')],
      files: [new AttachmentBuilder(picture, { name: 'map.png', description: 'A map' })],
    });

    const file = sent.attachments.first();
    assert.deepEqual([file.name, file.description, file.size, file.contentType], ['map.png', 'A map', picture.length, 'image/png']);
    assert.equal(sent.embeds[0].image.url, file.url);
    assert.deepEqual(Buffer.from(await (await fetch(file.url)).arrayBuffer()), picture);
  });

  test('an edit keeps the files it names and adds new ones', async () => {
    const sent = await general.send({ content: 'files', files: [
      new AttachmentBuilder(Buffer.from('1'), { name: 'one.txt' }), new AttachmentBuilder(Buffer.from('2'), { name: 'two.txt' })] });
    const [, two] = sent.attachments.values();

    const edited = await sent.edit({ attachments: [two], files: [new AttachmentBuilder(Buffer.from('3'), { name: 'three.txt' })] });

    assert.deepEqual(edited.attachments.map((file) => file.name), ['two.txt', 'three.txt']);
  });

  test('messages are edited, listed, fetched, answered and deleted', async () => {
    const sent = await general.send('first');
    const edited = await sent.edit('second');
    const reply = await edited.reply({ content: 'a reply', allowedMentions: noPings });
    const listed = await general.messages.fetch({ limit: 10, after: sent.id });
    const fetched = await general.messages.fetch({ message: sent.id, force: true });
    await reply.delete();

    assert.equal(fetched.content, 'second');
    assert.ok(fetched.editedAt);
    assert.deepEqual(listed.map((message) => message.id), [reply.id]);
    assert.equal(reply.reference.messageId, sent.id);
    await assert.rejects(general.messages.fetch({ message: reply.id, force: true }), { code: 10008 });
  });

  test('the bot hears of its own messages', async () => {
    const heard = within(new Promise((resolve) => bot.client.once(Events.MessageCreate, resolve)), 'MESSAGE_CREATE');
    const sent = await general.send({ content: 'heard', nonce: '12345' });

    assert.equal((await heard).id, sent.id);
    assert.equal((await heard).content, 'heard');
  });

  test('it shows that it is typing', () => general.sendTyping());

  test('502 and 429, of its own, of all and in HTML, are waited out', async () => {
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 502, body: '<html>Bad gateway</html>' });
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 429, ms: 100 });
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 429, ms: 100, body: { global: true } });
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 429, ms: 1000, body: '<html>You are being rate limited</html>' });

    const sent = await general.send({ content: 'through', nonce: 'through', enforceNonce: true });

    assert.equal(sent.content, 'through');
  });

  test('a burst of messages keeps to the bucket', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, (_, index) => general.send(`burst ${index}`)));

    assert.equal(new Set(sent.map((message) => message.id)).size, 12);
  });

  test('nothing went wrong in the bot, and it broke no rule', async () => {
    assert.deepEqual(bot.errors, []);
    await expectNoViolations();
  });
});
