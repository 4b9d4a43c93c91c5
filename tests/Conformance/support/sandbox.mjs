// The sandbox under test, as its control interface shows it.
import assert from 'node:assert/strict';

export const address = process.env.SANDBOX_URL ?? assert.fail('SANDBOX_URL must name a running sandbox; run.sh starts one.');

// discord.js joins the two with a slash of its own.
export const rest = { api: new URL('api', address).href, version: '10' };

// The sandbox counts identifies in five seconds only when it is asked to; waiting for them each time would take a minute.
export const withoutPause = () => ({ waitForIdentify: () => Promise.resolve() });

// Longer than any machine is slow: only what is stuck takes so long.
const patience = 60_000;

async function call(method, path, body) {
  const response = await fetch(new URL(`sandbox${path}`, address), {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const answer = await response.json();
  assert.equal(response.status, 200, `${method} /sandbox${path}: ${answer.message}`);
  return answer;
}

export const overview = () => call('GET', '');
export const violations = () => call('GET', '/violations');
export const requests = () => call('GET', '/requests');
export const fault = (name, more = {}) => call('POST', '/faults', { fault: name, ...more });
export const advance = (milliseconds) => call('POST', '/clock', { advance_ms: milliseconds });
export const messages = (channel, user) => call('GET', `/channels/${channel}/messages${user ? `?user=${user}` : ''}`);

/** What a user does. The answer says what they got. */
export const act = (action) => call('POST', '/interactions', { wait: 'final', wait_ms: 50_000, ...action });

export async function channel(name) {
  const { guilds: [guild] } = await overview();
  return guild.channels.find((one) => one.name === name).id;
}

export async function expectNoViolations() {
  assert.deepEqual(await violations(), []);
}

/** Fails with these words when the promise takes longer than a patient user would wait. */
export async function within(promise, what, milliseconds = patience) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not happen within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
