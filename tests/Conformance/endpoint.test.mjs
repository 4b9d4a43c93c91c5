import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import http from 'node:http';
import { REST } from 'discord.js';

import { act, expectNoViolations, rest } from './support/sandbox.mjs';

// An Ed25519 public key, as Node takes it: the ASN.1 around the 32 bytes is always the same.
const publicKey = (hex) => crypto.createPublicKey({
  key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(hex, 'hex')]), format: 'der', type: 'spki',
});

describe('a bot takes its interactions over HTTP', () => {
  const api = new REST(rest).setToken('sandbox-js-endpoint');
  let key;
  let refused = 0;
  let application;
  let server;

  before(async () => {
    const { id, verify_key: verifyKey } = await api.get('/applications/@me');
    [application, key] = [id, publicKey(verifyKey)];
    await api.put(`/applications/${id}/commands`, { body: [{ name: 'ask', description: 'Asks' }] });
    server = http.createServer(answer);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());

  async function answer(request, response) {
    const body = Buffer.concat(await request.toArray());
    const signed = Buffer.concat([Buffer.from(request.headers['x-signature-timestamp']), body]);
    if (!crypto.verify(null, signed, key, Buffer.from(request.headers['x-signature-ed25519'], 'hex'))) {
      refused++;
      response.writeHead(401).end();
      return;
    }

    const interaction = JSON.parse(body);
    const reply = interaction.type === 1 ? { type: 1 } : { type: 4, data: { content: `hello ${interaction.member.user.username}` } };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply));
  }

  test('its endpoint is taken once it has refused a bad signature', async () => {
    const url = `http://127.0.0.1:${server.address().port}/interactions`;
    const { interactions_endpoint_url: taken } = await api.patch('/applications/@me', { body: { interactions_endpoint_url: url } });

    assert.equal(taken, url);
    assert.equal(refused, 1);
  });

  test('a command comes there, and its answer is the reply', async () => {
    assert.equal((await act({ bot: application, command: 'ask' })).message.content, 'hello member');
  });

  test('it broke no rule', expectNoViolations);
});
