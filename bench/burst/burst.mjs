// Sends bursts of interactions to two bots in turn and compares how fast the sandbox saw them acknowledged.
//   node burst.mjs <sandbox> <our application id> <the other's application id> <questions.jsonl> [interactions] [rounds]
import { readFileSync } from 'node:fs';
import http from 'node:http';

const [address, ours, other, file, size = '1000', rounds = '3'] = process.argv.slice(2);
const questions = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line).question).filter((text) => text.length <= 500);
const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

function ask(bot, user, question) {
  const body = JSON.stringify({ user, type: 'command', command: 'ask', options: { question }, bot, wait: 'first' });
  return new Promise((resolve, reject) => {
    const request = http.request(new URL('sandbox/interactions', address), { method: 'POST', agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject).end(body);
  });
}

// Begins anew each time, so that the sandbox is as full for the last burst as for the first. Each question is somebody else's, and a crowd
// asks five times in ten seconds at most: more, and the bot would tell it to wait.
const pause = 1200;
async function burst(bot, count, offset) {
  await fetch(new URL('sandbox/reset', address), { method: 'POST' });
  await new Promise((resolve) => setTimeout(resolve, pause));
  const outcomes = await Promise.all(Array.from({ length: count }, (_, n) => ask(bot, `asker ${n}`, questions[(offset + n * 7) % questions.length])));
  const times = outcomes.map((outcome) => outcome.ack_ms ?? Infinity).sort((a, b) => a - b);
  if (bot === ours && outcomes.some((outcome) => outcome.outcome === 'replied' && !outcome.message.embeds.length)) {
    throw new Error('Somebody was told something else than an answer.');
  }

  const lost = outcomes.filter((outcome) => !['replied', 'deferred'].includes(outcome.outcome)).length;
  return { times, lost, deferred: outcomes.filter((outcome) => outcome.outcome === 'deferred').length };
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const show = (milliseconds) => milliseconds.toFixed(0).padStart(5);

// Both are warmed alike: nobody's first answer is meant.
for (const bot of [ours, other, ours, other]) {
  await burst(bot, Number(size), 3);
}

let status = 0;
const ratios = [];
for (let round = 0; round < Number(rounds); round++) {
  const results = {};
  // In turns, so that neither always has the sandbox at its best.
  const turn = [['MineBanBot', ours], ['discord.js', other]];
  for (const [name, bot] of round % 2 === 0 ? turn : turn.reverse()) {
    const { times, lost, deferred } = (results[name] = await burst(bot, Number(size), round));
    console.log(`${name} p50 ${show(at(times, 0.5))} ms, p99 ${show(at(times, 0.99))} ms, slowest ${show(times.at(-1))} ms, ${deferred} deferred, ${lost} lost`);
    if (name === 'MineBanBot' && (lost > 0 || times.at(-1) > 3000)) {
      status = 1;
    }
  }

  ratios.push(at(results.MineBanBot.times, 0.99) / at(results['discord.js'].times, 0.99));
  console.log(`  p99 ratio ${ratios.at(-1).toFixed(2)}`);
}

ratios.sort((a, b) => a - b);
const ratio = ratios[Math.floor(ratios.length / 2)];
console.log(`median of the p99 ratios: ${ratio.toFixed(2)} (goal: at most 0.50)`);
process.exit(status || (ratio <= 0.5 ? 0 : 1));
