import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  AttachmentBuilder, ContainerBuilder, EmbedBuilder, Events, GatewayIntentBits, MediaGalleryBuilder, MediaGalleryItemBuilder, MessageFlags,
  SectionBuilder, SeparatorBuilder, TextDisplayBuilder, ThreadAutoArchiveDuration, ThumbnailBuilder,
} from 'discord.js';

import { DiscordJsBot } from './support/discordjs-bot.mjs';
import { advance, expectNoViolations, fault, messages, overview, within } from './support/sandbox.mjs';

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
    const heard = within(new Promise((resolve) => {
      bot.client.on(Events.MessageCreate, (message) => message.content === 'heard' && resolve(message));
    }), 'MESSAGE_CREATE');
    const sent = await general.send({ content: 'heard', nonce: '12345' });

    assert.equal((await heard).id, sent.id);
    assert.equal((await heard).content, 'heard');
  });

  test('it shows that it is typing', () => general.sendTyping());

  test('news is crossposted, pinned, listed as pinned and unpinned', async () => {
    const news = await bot.channel('announcements').send('news');
    await news.crosspost();
    await news.pin();
    const { items } = await bot.channel('announcements').messages.fetchPins();
    await news.unpin();
    const published = await bot.channel('announcements').messages.fetch({ message: news.id, force: true });

    assert.ok(published.flags.has(MessageFlags.Crossposted));
    assert.deepEqual(items.map(({ message }) => message.id), [news.id]);
    assert.equal((await bot.channel('announcements').messages.fetchPins()).items.length, 0);
  });

  test('a thread is started under a message, written to, archived and woken', async () => {
    const sent = await general.send('to talk about');
    const thread = await sent.startThread({ name: 'Talk', autoArchiveDuration: ThreadAutoArchiveDuration.OneHour });
    await thread.send('in it');
    await thread.setArchived(true);
    await thread.send('again');

    assert.equal(thread.parentId, general.id);
    assert.equal((await thread.fetch(true)).archived, false);
    assert.equal((await general.messages.fetch({ message: sent.id, force: true })).hasThread, true);
  });

  test('a forum takes posts, and no messages', async () => {
    const post = await bot.channel('reports').threads.create({ name: 'Report', message: { content: 'Found one' } });

    assert.equal((await post.fetchStarterMessage()).content, 'Found one');
    await assert.rejects(bot.client.rest.post(`/channels/${post.parentId}/messages`, { body: { content: 'x' } }), { code: 50008 });
  });

  test('a post carries a tag where one is needed', async () => {
    const forum = bot.channel('field-notes');
    const [tag] = forum.availableTags;
    const post = await forum.threads.create({ name: 'Note', appliedTags: [tag.id], message: { content: 'Seen' } });

    assert.equal(forum.flags.has('RequireTag'), true);
    assert.deepEqual(post.appliedTags, [tag.id]);
    await assert.rejects(forum.threads.create({ name: 'Note', message: { content: 'Seen' } }), { code: 40067 });
    await assert.rejects(forum.threads.create({ name: 'Note', appliedTags: ['1'], message: { content: 'Seen' } }), { code: 10087 });
  });

  test('where it may only read, it is told so', () =>
    assert.rejects(bot.channel('rules').send('x'), { code: 50013, status: 403 }));

  test('it writes to somebody directly, but not to a bot', async () => {
    const { users } = await overview();
    const direct = await (await bot.client.users.fetch(users[0].id)).send('hello');
    const other = await new DiscordJsBot('js-silent').start();
    const otherUser = await bot.client.users.fetch(other.client.user.id);

    assert.equal(direct.channel.isDMBased(), true);
    await assert.rejects(otherUser.send('hello'), { code: 50007 });
    await other.stop();
  });

  test('a layout of the newer components is sent and edited', async () => {
    const layout = (words) => new ContainerBuilder().setAccentColor(0x3366aa)
      .addTextDisplayComponents(new TextDisplayBuilder().setContent(words))
      .addSeparatorComponents(new SeparatorBuilder())
      .addSectionComponents(new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('A map'))
        .setThumbnailAccessory(new ThumbnailBuilder().setURL('attachment://map.png')));
    const sent = await general.send({
      flags: MessageFlags.IsComponentsV2,
      components: [layout('first'), new MediaGalleryBuilder().addItems(new MediaGalleryItemBuilder().setURL('attachment://map.png'))],
      files: [new AttachmentBuilder(Buffer.from('89504e47', 'hex'), { name: 'map.png' })],
    });
    // Read before the edit: the client changes its message when it hears of one.
    const [container, gallery] = sent.components;
    const edited = await sent.edit({ components: [layout('second')] });

    assert.equal(container.components[0].content, 'first');
    assert.match(gallery.items[0].media.url, /^http:.*map\.png$/);
    assert.equal(edited.components[0].components[0].content, 'second');
  });

  test('502 and 429, of its own, of all and in HTML, are waited out', async () => {
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 502, body: '<html>Bad gateway</html>' });
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 429, ms: 100 });
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 429, ms: 100, scope: 'global' });
    await fault('rest_status', { route: 'POST /channels/{channel_id}/messages', status: 429, ms: 100, scope: 'shared' });
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
