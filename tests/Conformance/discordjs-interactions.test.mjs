import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  ActionRowBuilder, ApplicationCommandOptionType, ApplicationCommandType, ApplicationIntegrationType, AttachmentBuilder, ButtonBuilder, ButtonStyle,
  ChannelSelectMenuBuilder, EmbedBuilder, LabelBuilder, MentionableSelectMenuBuilder, MessageFlags, ModalBuilder, PermissionFlagsBits,
  RoleSelectMenuBuilder, StringSelectMenuBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';

import { DiscordJsBot } from './support/discordjs-bot.mjs';
import { act, expectNoViolations, messages } from './support/sandbox.mjs';

const commands = [
  {
    name: 'ask',
    description: 'Asks',
    options: [
      { name: 'question', description: 'q', type: ApplicationCommandOptionType.String, autocomplete: true },
      { name: 'year', description: 'y', type: ApplicationCommandOptionType.Integer, minValue: 1990 },
      { name: 'share', description: 's', type: ApplicationCommandOptionType.Number },
      { name: 'private', description: 'p', type: ApplicationCommandOptionType.Boolean },
      { name: 'who', description: 'w', type: ApplicationCommandOptionType.User },
      { name: 'where', description: 'w', type: ApplicationCommandOptionType.Channel },
      { name: 'role', description: 'r', type: ApplicationCommandOptionType.Role },
    ],
  },
  {
    name: 'digest',
    description: 'Digests',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    options: [{ name: 'preview', description: 'p', type: ApplicationCommandOptionType.Subcommand }],
  },
  { name: 'read', description: 'Reads a file', options: [{ name: 'file', description: 'f', type: ApplicationCommandOptionType.Attachment }] },
  { name: 'mine', description: 'Mine alone', integrationTypes: [ApplicationIntegrationType.UserInstall] },
  { name: 'Check', type: ApplicationCommandType.Message },
  { name: 'Greet', type: ApplicationCommandType.User },
];

const rowOf = (component) => new ActionRowBuilder().addComponents(component);

describe('discord.js answers interactions', () => {
  const bot = new DiscordJsBot('js-answers');
  const mine = () => ({ bot: bot.client.application.id });
  const ask = (more = {}) => act({ ...mine(), command: 'ask', ...more });

  before(() => bot.start(commands));
  after(() => bot.stop());
  beforeEach(() => bot.answers.clear());

  async function withComponents(rows) {
    bot.on('ask', (interaction) => interaction.reply({ content: 'Choose', components: rows }));
    const { message } = await ask();
    return (customId, more) => act({ ...mine(), type: 'component', message_id: message.id, custom_id: customId, ...more });
  }

  test('typed options arrive as their types', async () => {
    let seen;
    bot.on('ask', async (interaction) => {
      const options = interaction.options;
      seen = [
        options.getString('question'), options.getInteger('year'), options.getNumber('share'), options.getBoolean('private'),
        options.getUser('who').username, options.getMember('who').id, options.getChannel('where').name, options.getRole('role').name,
        interaction.inCachedGuild(), interaction.locale, interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild),
      ];
      await interaction.reply({ embeds: [new EmbedBuilder().setTitle('Mines').setDescription('162 states').setColor(0x3366aa)] });
    });

    const { outcome, message } = await ask({
      user: 'moderator',
      locale: 'de',
      options: { question: 'q', year: 2015, share: 0.5, private: true, who: 'member', where: 'general', role: 'Moderators' },
    });

    assert.deepEqual(bot.errors, []);
    assert.deepEqual(seen.toSpliced(5, 1), ['q', 2015, 0.5, true, 'member', 'general', 'Moderators', true, 'de', true]);
    assert.equal(outcome, 'replied');
    assert.equal(message.embeds[0].description, '162 states');
  });

  test('a reply can be fetched, edited and deleted', async () => {
    const steps = [];
    bot.on('ask', async (interaction) => {
      const { resource } = await interaction.reply({ content: 'first', withResponse: true });
      steps.push(resource.message.content, (await interaction.fetchReply()).content);
      steps.push((await interaction.editReply('second')).content);
      await interaction.deleteReply();
    });

    await ask();
    await until(() => steps.length === 3);

    assert.deepEqual(steps, ['first', 'first', 'second']);
  });

  test('a deferred reply is filled in by an edit', async () => {
    bot.on('ask', async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({ content: 'found', files: [new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'rows.csv' })] });
    });

    const { outcome, message } = await ask();

    assert.deepEqual([outcome, message.content, message.attachments[0].filename], ['deferred', 'found', 'rows.csv']);
  });

  test('private replies and follow-ups stay private', async () => {
    bot.on('ask', async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('for you');
      const more = await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(more, 'and even more');
    });

    await ask({ user: 'moderator' });
    const channel = bot.channel('general').id;
    await until(async () => (await messages(channel, 'moderator')).at(-1)?.content === 'and even more');

    assert.equal((await messages(channel, 'member')).filter((message) => /for you|and/.test(message.content)).length, 0);
  });

  test('autocomplete offers choices for what is being typed', async () => {
    bot.on('ask', (interaction) => {
      const typed = interaction.options.getFocused(true);
      return interaction.respond([{ name: `${typed.name}: ${typed.value}`, value: typed.value }]);
    });

    const { outcome, choices } = await ask({ type: 'autocomplete', focused: 'question', options: { question: 'ott' } });

    assert.equal(outcome, 'choices');
    assert.deepEqual(choices, [{ name: 'question: ott', value: 'ott' }]);
  });

  test('a subcommand is refused to members and runs for moderators', async () => {
    bot.on('digest', (interaction) => interaction.reply(interaction.options.getSubcommand()));

    assert.equal((await act({ ...mine(), command: 'digest preview' })).outcome, 'rejected');
    assert.equal((await act({ ...mine(), command: 'digest preview', user: 'moderator' })).message.content, 'preview');
  });

  test('context menus carry their message and their user', async () => {
    const { id } = await bot.channel('general').send('a claim');
    bot.on('Check', (interaction) => interaction.reply(`checked ${interaction.targetMessage.content}`));
    bot.on('Greet', (interaction) => interaction.reply(`hello ${interaction.targetUser.username}`));

    assert.equal((await act({ ...mine(), command: 'Check', message_id: id })).message.content, 'checked a claim');
    assert.equal((await act({ ...mine(), command: 'Greet', options: { user: 'admin' } })).message.content, 'hello admin');
  });

  test('a file given to a command is there to be read', async () => {
    bot.on('read', async (interaction) => {
      const file = interaction.options.getAttachment('file');
      await interaction.reply(`${file.name}: ${await (await fetch(file.url)).text()}`);
    });

    const { message } = await act({ ...mine(), command: 'read', options: { file: { filename: 'rows.csv', content: 'a,b' } } });

    assert.equal(message.content, 'rows.csv: a,b');
  });

  test('a command in direct messages is answered there', async () => {
    bot.on('ask', (interaction) => interaction.reply(`${interaction.user.username} ${interaction.inGuild()} ${interaction.context}`));

    assert.equal((await ask({ channel: '@me' })).message.content, 'member false 1');
  });

  test('a command of its user alone takes five follow-ups', async () => {
    let owner;
    bot.on('mine', async (interaction) => {
      await interaction.reply('first');
      for (let more = 0; more < 5; more++) {
        await interaction.followUp(`more ${more}`);
      }

      owner = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.UserInstall];
    });

    await act({ ...mine(), command: 'mine' });
    await until(() => owner !== undefined);
  });

  test('buttons update their message, at once or deferred, or answer with another', async () => {
    const press = await withComponents([new ActionRowBuilder().addComponents(
      new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('slow').setLabel('Slow').setStyle(ButtonStyle.Secondary),
      new ButtonBuilder().setCustomId('other').setLabel('Other').setStyle(ButtonStyle.Success),
      new ButtonBuilder().setURL('https://example.org').setLabel('Source').setStyle(ButtonStyle.Link))]);
    bot.on('next', (interaction) => interaction.update({ content: 'page 2' }));
    bot.on('slow', async (interaction) => {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'page 3', components: [] });
    });
    bot.on('other', (interaction) => interaction.reply({ content: `after ${interaction.message.content}`, flags: MessageFlags.Ephemeral }));

    assert.equal((await press('next')).message.content, 'page 2');
    assert.equal((await press('other')).message.content, 'after page 2');
    const { message } = await press('slow');
    assert.deepEqual([message.content, message.components], ['page 3', []]);
  });

  test('each kind of select gives back what was picked', async () => {
    const pick = await withComponents([
      rowOf(new StringSelectMenuBuilder().setCustomId('text').addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' }).setMaxValues(2)),
      rowOf(new UserSelectMenuBuilder().setCustomId('user')),
      rowOf(new RoleSelectMenuBuilder().setCustomId('role')),
      rowOf(new ChannelSelectMenuBuilder().setCustomId('channel')),
      rowOf(new MentionableSelectMenuBuilder().setCustomId('mention')),
    ]);
    bot.on('text', (interaction) => interaction.reply(interaction.values.join('+')));
    bot.on('user', (interaction) => interaction.reply(interaction.users.first().username));
    bot.on('role', (interaction) => interaction.reply(interaction.roles.first().name));
    bot.on('channel', (interaction) => interaction.reply(interaction.channels.first().name));
    bot.on('mention', (interaction) => interaction.reply(interaction.users.first()?.username ?? interaction.roles.first().name));

    const answer = async (customId, ...values) => (await pick(customId, { values })).message.content;
    assert.equal(await answer('text', 'a', 'b'), 'a+b');
    assert.equal(await answer('user', 'admin'), 'admin');
    assert.equal(await answer('role', 'Moderators'), 'Moderators');
    assert.equal(await answer('channel', 'landmine-news'), 'landmine-news');
    assert.equal(await answer('mention', 'Moderators'), 'Moderators');
    assert.equal(await answer('mention', 'member'), 'member');
  });

  test('a modal of the old layout is shown, sent in and answered', async () => {
    bot.on('ask', (interaction) => interaction.showModal(new ModalBuilder().setCustomId('note').setTitle('Note').addComponents(
      rowOf(new TextInputBuilder().setCustomId('body').setLabel('Body').setStyle(TextInputStyle.Paragraph)))));
    bot.on('note', (interaction) => interaction.reply(`noted ${interaction.fields.getTextInputValue('body')}`));

    const { outcome, modal } = await ask();
    const { message } = await act({ ...mine(), type: 'modal', custom_id: 'note', fields: { body: 'this' } });

    assert.deepEqual([outcome, modal.title], ['modal', 'Note']);
    assert.equal(message.content, 'noted this');
  });

  test('a modal of labels holds text, a select and words', async () => {
    bot.on('ask', (interaction) => interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Form')
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('Please say more.'))
      .addLabelComponents(
        new LabelBuilder().setLabel('Body').setTextInputComponent(
          new TextInputBuilder().setCustomId('body').setStyle(TextInputStyle.Short)),
        new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(
          new StringSelectMenuBuilder().setCustomId('kind').addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' })))));
    bot.on('form', (interaction) => interaction.reply(
      `${interaction.fields.getTextInputValue('body')} ${interaction.fields.getStringSelectValues('kind').join()}`));

    await ask();
    const { message } = await act({ ...mine(), type: 'modal', custom_id: 'form', fields: { body: 'this', kind: ['b'] } });

    assert.equal(message.content, 'this b');
  });

  test('a modal from a button can update the message under it', async () => {
    const press = await withComponents([rowOf(new ButtonBuilder().setCustomId('open').setLabel('Open').setStyle(ButtonStyle.Primary))]);
    bot.on('open', (interaction) => interaction.showModal(new ModalBuilder().setCustomId('rename').setTitle('Rename').addComponents(
      rowOf(new TextInputBuilder().setCustomId('name').setLabel('Name').setStyle(TextInputStyle.Short)))));
    bot.on('rename', (interaction) => interaction.update(interaction.fields.getTextInputValue('name')));

    await press('open');
    const { message } = await act({ ...mine(), type: 'modal', custom_id: 'rename', fields: { name: 'renamed' } });

    assert.equal(message.content, 'renamed');
  });

  test('nothing went wrong in the bot, and it broke no rule', async () => {
    assert.deepEqual(bot.errors, []);
    await expectNoViolations();
  });
});

async function until(holds) {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, 'It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
