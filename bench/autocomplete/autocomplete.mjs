// Types in every option that suggests something, one request after the other, and prints how long the sandbox waited for the suggestions.
//   node autocomplete.mjs <sandbox> [requests]
const [address, size = '3000'] = process.argv.slice(2);
const goal = 50;
const typed = ['', 'h', 'how', 'how many', 'which states', 'is pol', 'polnad', 'lib', 'united', 'guat', 'stockpile in ang', 'casualties 20', 'article 5', 'mine clearence', 'a vill', 'zzzzzz'];

const post = async (body) => (await fetch(new URL('sandbox/interactions', address), { method: 'POST', body: JSON.stringify(body) })).json();
const commands = await (await fetch(new URL('sandbox/page/commands?user=moderator', address))).json();
const options = (command, path = command.name) => (command.options ?? []).flatMap((option) =>
  option.type <= 2 ? options(option, `${path} ${option.name}`) : option.autocomplete ? [{ command: path, option: option.name }] : []);
const places = commands.filter((command) => command.type === 1).flatMap((command) => options(command));
if (places.length === 0) {
  throw new Error('No option suggests anything.');
}

const times = new Map(places.map(({ command, option }) => [`/${command} ${option}`, []]));
let failed = 0;
for (let number = -300; number < Number(size); number++) {
  const { command, option } = places[Math.abs(number) % places.length];
  const value = typed[Math.abs(Math.floor(number / places.length)) % typed.length];
  const outcome = await post({ user: 'moderator', type: 'autocomplete', command, focused: option, options: { [option]: value } });
  failed += outcome.outcome === 'choices' ? 0 : 1;
  if (number >= 0) {
    times.get(`/${command} ${option}`).push(outcome.ack_ms ?? Infinity);
  }
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const show = (name, list) => {
  const sorted = list.toSorted((a, b) => a - b);
  console.log(`${name}: p50 ${at(sorted, 0.5).toFixed(1)} ms, p99 ${at(sorted, 0.99).toFixed(1)} ms, slowest ${sorted.at(-1).toFixed(1)} ms (${sorted.length})`);
  return at(sorted, 0.99);
};
for (const [name, list] of times) {
  show(name, list);
}

const worst = show('all', [...times.values()].flat());
console.log(`failed: ${failed}; goal: p99 under ${goal} ms`);
process.exit(failed === 0 && worst < goal ? 0 : 1);
