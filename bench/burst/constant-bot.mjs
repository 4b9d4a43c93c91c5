// A discord.js bot as its guide shows it: one command, one constant reply. The library is the one pinned in tests/Conformance.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../tests/Conformance/package.json', import.meta.url));
const { Client, Events, GatewayIntentBits } = require('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: new URL('api', process.argv[2]).href, version: '10' },
});
client.on(Events.InteractionCreate, (interaction) =>
  interaction.reply('The Mine Ban Treaty has States Parties.').catch((error) => console.error(error.message)));
client.once(Events.ClientReady, async () => {
  await client.application.commands.set([{
    name: 'ask',
    description: 'Ask',
    options: [{ type: 3, name: 'question', description: 'Your question', required: true }],
  }]);
  console.log(client.application.id);
});
await client.login('sandbox-constant');
