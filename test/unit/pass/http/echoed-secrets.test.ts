import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultIdentityTemplate, identityOf } from '../../../../src/pass/ids/identity';
import { identityTemplateSchema } from '../../../../src/pass/ids/schemas';
import { deviceId, saying, scriptedApi, token } from '../scripted-api';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** How servers write a text down inside of JSON: all of them are read as the same text. */
const spellings: Readonly<Record<string, (json: string) => string>> = {
  'as it is': (json) => json,
  'in ASCII alone': (json) =>
    json.replace(/[^ -~]/gu, (one) =>
      [...one.split('')].map((unit) => `\\u${hex(unit.charCodeAt(0))}`).join(''),
    ),
  'safe for HTML': (json) => json.replace(/[<>&='+@]/gu, (one) => `\\u${hex(one.charCodeAt(0))}`),
  'with escaped slashes': (json) => json.replaceAll('/', '\\/'),
};
function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Says a text in every word that is shown of an error. */
function echo(text: string, write: (json: string) => string = (json) => json) {
  const said = `You sent ${text}, which is wrong`;
  return write(JSON.stringify({ error: said, code: said, message: said, trace: said }));
}

async function failuresOf(body: string, identity: string) {
  const results = [];
  for (const status of [200, 400, 401, 403, 404, 429, 500]) {
    const api = scriptedApi();
    for (let count = 0; count < 4; count += 1) api.answers.api.push(saying(body, status));
    results.push(await api.readTrial({ deviceId, identity }));
    const starting = scriptedApi();
    for (let count = 0; count < 8; count += 1) starting.answers.api.push(saying(body, status));
    results.push(await starting.startTrial(['REF30'], { deviceId, identity }));
  }
  return results;
}

const addresses = [
  'user@domain.com',
  'a@b.io',
  'jane+tag@example.com',
  "o'brien@example.com",
  'jürgen@bücher.example',
  '"jane doe"@example.com',
  'back\\slash@example.com',
  'Jane.Doe@Example.com',
  '用户@例子.公司',
];

describe.each(Object.entries(spellings))('a server that writes %s', (_, write) => {
  test.each(addresses)('is not shown to repeat %s or what it is sent in', async (address) => {
    const identity = identityOf(defaultIdentityTemplate, address);
    const secrets = [address, identity, base64(identity), base64(identity).replace(/=+$/u, '')];
    for (const secret of secrets) {
      const body = echo(secret, write);
      expect(JSON.parse(body).message).toContain(secret);
      for (const result of await failuresOf(body, identity)) {
        expect(result).toMatchObject({
          ok: false,
          error: { message: expect.stringMatching(/^You sent .*….* wrong$/u) },
        });
        const messages = JSON.parse(JSON.stringify(result)).error;
        for (const word of Object.values(messages)) expect(String(word)).not.toContain(secret);
      }
    }
  });
});

test.each(['user+1@Domain.com', 'Jürgen@example.com'])(
  '%s is not repeated percent-encoded, in upper case or in lower case either',
  async (address) => {
    const identity = identityOf(defaultIdentityTemplate, address);
    const said = [encodeURIComponent(address), address.toUpperCase(), address.toLowerCase()];
    for (const result of await failuresOf(echo(said.join(' ')), identity)) {
      for (const text of said) expect(JSON.stringify(result)).not.toContain(text);
    }
  },
);

test.each(['{"id":"mail:…"}', '{"user":{"mail":["…"]}}', '{"…":true}', '{ "email" : "…" }'])(
  'wherever the template %s has the address, it is not repeated',
  async (text) => {
    const address = 'o"k@example.com';
    const identity = identityOf(v.parse(identityTemplateSchema, text), address);
    const said = [identity, base64(identity), `mail:${address}`];
    for (const secret of text.includes('mail:') ? said : [...said, address]) {
      for (const result of await failuresOf(echo(secret), identity)) {
        const words = Object.values(JSON.parse(JSON.stringify(result)).error).join('\n');
        expect(words).toContain('You sent ');
        expect(words).not.toContain(secret);
      }
    }
  },
);

test('the token is not repeated', async () => {
  const identity = identityOf(defaultIdentityTemplate, 'user@domain.com');
  for (const write of Object.values(spellings)) {
    for (const status of [200, 400, 403, 429, 500]) {
      const api = scriptedApi();
      api.answers.api.push(saying(echo(`Bearer ${token.value}`, write), status));
      const result = JSON.stringify(await api.readTrial({ deviceId, identity }));
      expect(result).toContain('Bearer …');
      expect(result).not.toContain(token.value);
    }
  }
});

test('a reason inside of a decision does not repeat them either', async () => {
  const identity = identityOf(defaultIdentityTemplate, 'jürgen@example.com');
  const error = { status: 403, code: 'no', message: `jürgen@example.com ${base64(identity)}` };
  const decisions = [{ resource: 'REF30', authorized: false, error }];
  const api = scriptedApi();
  api.answers.api.push(saying(JSON.stringify({ decisions }).replaceAll('ü', '\\u00fc')));
  const result = await api.startTrial(['REF30'], { deviceId, identity });
  expect(result).toMatchObject({
    value: [{ permitted: false, reason: { message: expect.stringMatching(/^… …=*$/u) } }],
  });
});

test('of words that are far too long no beginning of a secret is left at the cut', async () => {
  const value = 'live-token-'.repeat(90);
  const memory = { token: { value, expiresAt: Date.now() + 3_600_000 } };
  for (const filling of [`${value} `.repeat(60), `Why: ${'because '.repeat(8_000)}${value}`]) {
    const api = scriptedApi(memory);
    api.answers.api.push(saying(JSON.stringify({ message: filling.slice(0, 60_000) }), 400));
    const result = await api.readTrial({ deviceId });
    expect(result.ok || result.error.message).toMatch(
      filling.startsWith('Why') ? /^Why: / : /^[… ]*$/u,
    );
    expect(JSON.stringify(result)).not.toContain('live-token');
  }
});
