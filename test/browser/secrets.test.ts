import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChangedBuild, changedBuild } from './changed-build';
import {
  command,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  setUp,
  startExtension,
} from './extension';
import { storedSecrets } from './stored-secrets';

let extension: Extension;
let build: ChangedBuild;
let secrets: string[];
let tempPassId: string;

/** What a compromised content script would do: read everything, command everything. */
const probe = `(async () => {
  const seen = {};
  for (const area of ['local', 'session', 'sync', 'managed']) {
    seen[area] = await chrome.storage[area].get(null).catch((error) => String(error));
  }
  const commands = JSON.parse(document.body.dataset.commands ?? '[]');
  seen.answers = [];
  for (const command of commands) {
    seen.answers.push(await chrome.runtime.sendMessage(command).catch((error) => String(error)));
  }
  document.body.dataset.seen = JSON.stringify(seen);
});`;

beforeAll(async () => {
  // The shipped build has no content script of the manifest's; this copy of it adds one.
  const run = `addEventListener('probe', ${probe.replace(/;$/u, '')});`;
  build = await changedBuild(
    (manifest) => {
      manifest.content_scripts = [{ matches: ['https://localhost/*'], js: ['probe.js'] }];
    },
    { 'probe.js': run },
  );
  extension = await startExtension(build.folder);
  tempPassId = await setUp(extension);
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  secrets = (await storedSecrets(popup)).filter((text) => text.length > 20);
  // Statement, client ID, client secret and token: a search for nothing would find nothing.
  const words = secrets.filter((text) => !text.includes(':'));
  expect(words.length).toBe(4);
  secrets = words;
  await popup.close();
});
afterAll(async () => {
  await extension.close();
  await build.remove();
});

function expectNoSecret(text: string): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

const commands = () => [
  { type: 'authorizations' },
  { type: 'removeTempPass', id: tempPassId },
  {
    type: 'reset',
    id: crypto.randomUUID(),
    tempPassId,
    targets: [{ kind: 'device', deviceId: sampleDevice }],
  },
  {
    type: 'resetEvery',
    id: crypto.randomUUID(),
    tempPassId,
    target: 'everyDevice',
    confirmation: 'TempPass_TEST40',
  },
  { type: 'watchSite', site: 'https://localhost/*' },
];

/** What the page script may say, and what it may not. */
const report = { candidates: [], more: 0, requestorIds: [], mvpdIds: [], startedAt: 0 };
const pageMessages = [
  { type: 'pageOpened' },
  { type: 'pageReport', report },
  { type: 'pageReport', report: { ...report, candidates: Array.from({ length: 51 }) } },
  { type: 'pageReport', report: { ...report, more: -1 } },
];

test('a content script reads no storage, and its commands are refused', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.sandbox.url('/debug'));
  extension.sandbox.clearLog();
  await page.evaluate(
    (sent) => {
      document.body.dataset['commands'] = JSON.stringify(sent);
      dispatchEvent(new Event('probe'));
    },
    [...commands(), ...pageMessages],
  );
  await page.locator('body[data-seen]').waitFor();
  const text = await page.evaluate(() => document.body.dataset['seen'] ?? '');
  const seen = JSON.parse(text);
  expectNoSecret(text);
  expect(seen.local).toContain('not allowed');
  expect(seen.session).toContain('not allowed');
  expect(seen.managed).toContain('not allowed');
  const refused = { ok: false, error: { kind: 'refused' } };
  const unwatched = 'unwatched';
  expect(seen.answers).toMatchObject([
    ...commands().map(() => refused),
    ...[unwatched, unwatched, refused, refused],
  ]);
  // The page itself is fetched with GET; what the extension asks for is not.
  expect(extension.sandbox.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  await page.close();
});

test('no answer to a page holds a secret, of a success or a failure', async () => {
  const settings = await extension.open('settings');
  const answers: unknown[] = [];
  const first = commands();
  for (const one of [first[0], first[2], first[3]])
    answers.push(await command(settings, one ?? {}));
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  answers.push(await command(settings, commands()[2] ?? {}));
  answers.push(
    await command(settings, {
      type: 'saveApplication',
      name: '',
      environment: { kind: 'release-production' },
      credential: { kind: 'statement', statement: secrets.find((text) => text.startsWith('ey')) },
    }),
  );
  expect(answers).toHaveLength(5);
  expectNoSecret(JSON.stringify(answers));
  await settings.close();
});

test('popup, settings and the stored records show no secret', async () => {
  for (const name of ['popup', 'settings'] as const) {
    const page = await extension.open(name);
    await page.getByText('Release staging').first().waitFor();
    expectNoSecret(await page.content());
    const open = await page.evaluate(() =>
      chrome.storage.local.get(['resets', 'applications', 'tempPasses', 'draft']),
    );
    expect(Object.keys(open)).toContain('resets');
    expectNoSecret(JSON.stringify(open));
    await page.close();
  }
});

test('a command that does not fit its schema is refused', async () => {
  const settings = await extension.open('settings');
  const { length } = extension.sandbox.log;
  for (const targets of [[], [{ kind: 'everyDevice' }], [{ kind: 'device', deviceId: 'all' }]]) {
    const sent = { type: 'reset', id: crypto.randomUUID(), tempPassId, targets };
    expect(await command(settings, sent)).toMatchObject({ error: { kind: 'refused' } });
  }
  const everybody = { ...commands()[3], confirmation: 'TempPass' };
  expect(await command(settings, everybody)).toMatchObject({
    error: { kind: 'confirmationWrong' },
  });
  expect(extension.sandbox.log).toHaveLength(length);
  await settings.close();
});
