import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSetUp } from '../../../src/config/read';
import { setUpOf, writeSetUp } from '../../../src/config/write';
import { anySaved } from './any-settings';

const entry = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};
const one = (change: object) => ({
  resetTempPass: 1,
  tempPasses: [entry, { ...entry, ...change }],
});
const app = { name: 'A', environment: 'prequal-staging', credential: 'statement' };
const derivation = {
  name: 'PBKDF2',
  hash: 'SHA-256',
  iterations: 600_000,
  salt: btoa('0123456789abcdef'),
};
const sealed = {
  derivation,
  sealed: { nonce: btoa('0123456789ab'), data: btoa('0123456789abcdef') },
};

test('unknown keys are ignored, no question is taken away, secrets are carried along', () => {
  const read = readSetUp(
    JSON.stringify({
      ...one({ noQuestion: true, applicationId: 'x', id: 'y', later: 1 }),
      applications: [{ ...app, registeredAt: 5, scopes: ['all'], id: 'z' }],
      secrets: sealed,
      more: { deep: true },
    }),
  );
  expect(read).toEqual({
    ok: true,
    value: {
      resetTempPass: 1,
      tempPasses: [entry, entry].map((same) => ({
        ...same,
        environment: { kind: 'release-staging' },
      })),
      applications: [{ ...app, environment: { kind: 'prequal-staging' } }],
      devices: [],
      watchedSites: [],
      secrets: sealed,
    },
  });
});

test('a name that would turn what stands beside it is read without that', () => {
  const name = 'safe\u202Eevil\u2066';
  const read = readSetUp(JSON.stringify({ resetTempPass: 1, applications: [{ ...app, name }] }));
  expect(read).toMatchObject({ ok: true, value: { applications: [{ name: 'safeevil' }] } });
});

const jwt = `${btoa('{"alg":"none"}')}.${btoa('{"software_id":"tv"}')}.c2lnbmF0dXJl`;

test.each([
  [one({ name: jwt }), 'tempPasses[1].name'],
  [one({ application: `Bearer ${jwt}` }), 'tempPasses[1].application'],
  [{ resetTempPass: 1, applications: [{ ...app, name: jwt }] }, 'applications[0].name'],
  [
    { resetTempPass: 1, devices: [{ deviceId: 'stb-4711', name: jwt.slice(0, 40) }] },
    'devices[0].name',
  ],
])('a secret in place of a name refuses the file and says where: %#', (text, path) => {
  expect(readSetUp(JSON.stringify(text))).toEqual({
    ok: false,
    error: { kind: 'secretName', path },
  });
});

test("base URLs of Adobe's are shown as Adobe's environment", () => {
  const environment = {
    managementUrl: 'https://mgmt.auth.adobe.com/',
    serviceUrl: 'https://SP.auth.adobe.com',
  };
  const read = readSetUp(JSON.stringify(one({ environment })));
  expect(read.ok && read.value.tempPasses[1]?.environment).toEqual({ kind: 'release-production' });
});

test.each([
  ['', { kind: 'notJson' }],
  ['{"resetTempPass":1', { kind: 'notJson' }],
  ['{}', { kind: 'notSettings' }],
  ['[1]', { kind: 'notSettings' }],
  ['{"resetTempPass":"1"}', { kind: 'notSettings' }],
  ['{"resetTempPass":2,"tempPasses":5}', { kind: 'newerVersion' }],
  [`{"resetTempPass":1}${' '.repeat(1024 * 1024)}`, { kind: 'tooLong' }],
])('%.40j is refused', (text, error) => {
  expect(readSetUp(text)).toEqual({ ok: false, error });
});

test.each([
  [{ resetTempPass: 0 }, 'resetTempPass'],
  [{ resetTempPass: 1, tempPasses: {} }, 'tempPasses'],
  [one({ mvpdId: 'all' }), 'tempPasses[1].mvpdId'],
  [one({ requestorId: '' }), 'tempPasses[1].requestorId'],
  [one({ kind: 'both' }), 'tempPasses[1].kind'],
  [one({ environment: 'staging' }), 'tempPasses[1].environment'],
  [
    one({ environment: { managementUrl: 'https://a.b', serviceUrl: 'http://a.b' } }),
    'tempPasses[1].environment',
  ],
  [
    one({ environment: { managementUrl: 'https://*/', serviceUrl: 'https://a.b' } }),
    'tempPasses[1].environment',
  ],
  [one({ name: 'x'.repeat(201) }), 'tempPasses[1].name'],
  [one({ appId: 'x'.repeat(1025) }), 'tempPasses[1].appId'],
  [one({ identityTemplate: '{"email":""}' }), 'tempPasses[1].identityTemplate'],
  [one({ identityTemplate: '["…"]' }), 'tempPasses[1].identityTemplate'],
  [one({ deviceInfo: '{"email":"user@domain.com"}' }), 'tempPasses[1].deviceInfo'],
  [one({ deviceInfo: { model: 'AppleTV' } }), 'tempPasses[1].deviceInfo'],
  [one({ plainAddress: 'yes' }), 'tempPasses[1].plainAddress'],
  [one({ resourceIds: Array(21).fill('a') }), 'tempPasses[1].resourceIds'],
  [one({ resourceIds: ['a', ' '] }), 'tempPasses[1].resourceIds[1]'],
  [{ resetTempPass: 1, tempPasses: Array(501).fill(entry) }, 'tempPasses'],
  [
    { resetTempPass: 1, applications: [{ ...app, credential: 'all' }] },
    'applications[0].credential',
  ],
  [{ resetTempPass: 1, watchedSites: ['https://a.b/*', 'https://*/*'] }, 'watchedSites[1]'],
  [{ resetTempPass: 1, watchedSites: ['<all_urls>'] }, 'watchedSites[0]'],
  [
    { resetTempPass: 1, secrets: { ...sealed, derivation: { ...derivation, iterations: 1e9 } } },
    'secrets.derivation.iterations',
  ],
  [
    { resetTempPass: 1, secrets: { derivation, sealed: { ...sealed.sealed, data: 'no base64' } } },
    'secrets.sealed.data',
  ],
  [
    { resetTempPass: 1, secrets: { ...sealed, derivation: { ...derivation, iterations: 1 } } },
    'secrets.derivation.iterations',
  ],
])('a broken entry refuses the whole file and is named: %#', (file, path) => {
  const read = readSetUp(JSON.stringify(file));
  expect(read).toEqual({ ok: false, error: { kind: 'broken', path } });
});

const secret = 'eyJhbGciOiJFUzI1NiJ9';
const json = fc.jsonValue({ maxDepth: 3 });

/** A sound file in which one thing is put out of place, with a secret wherever it fits. */
const mutated = fc
  .tuple(
    anySaved,
    fc.array(fc.tuple(fc.nat(), fc.oneof(json, fc.constant(secret))), { maxLength: 3 }),
  )
  .map(([saved, changes]) => {
    let text = writeSetUp(setUpOf(saved));
    for (const [at, value] of changes) {
      const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\d+|[[\]{}]/gu)];
      const place = places[at % places.length];
      if (place === undefined) continue;
      const end = place.index + place[0].length;
      text = text.slice(0, place.index) + JSON.stringify(value) + text.slice(end);
    }
    return text;
  });

test('whatever a file holds: all of it or nothing, and no refusal repeats it', () => {
  const places =
    /^(?:resetTempPass|(?:tempPasses|applications|devices|watchedSites|secrets)(?:\[\d+\]|\.\w+)*)$/u;
  fc.assert(
    fc.property(
      fc.oneof(
        mutated,
        json.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      (text) => {
        const read = readSetUp(text);
        if (read.ok) {
          expect(read.value.tempPasses).toHaveLength(JSON.parse(text).tempPasses?.length ?? 0);
          for (const { requestorId, mvpdId } of read.value.tempPasses) {
            expect(`${requestorId}${mvpdId}`).not.toMatch(/\s/u);
          }
          return;
        }
        if (read.error.kind === 'broken') expect(read.error.path).toMatch(places);
        expect(JSON.stringify(read.error)).not.toContain(secret);
      },
    ),
    { numRuns: 10_000 },
  );
}, 180_000);
