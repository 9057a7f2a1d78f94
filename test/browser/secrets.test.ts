import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangedBuild } from './changed-build';
import { buildWithProbe, probe } from './content-script-probe';
import {
  command,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  startExtension,
} from './extension';
import { setUp } from './set-up';
import { storedSecrets } from './stored-secrets';

let extension: Extension;
let build: ChangedBuild;
let secrets: string[];
let tempPassId: string;

beforeAll(async () => {
  build = await buildWithProbe();
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
    typedMvpdId: 'TempPass_TEST40',
  },
  { type: 'watchSite', site: 'https://localhost/*' },
];

test('a content script reads no storage, and no answer to it holds a secret', async () => {
  const page = await extension.visit(extension.sandbox.url('/debug'));
  const seen = await probe(page, commands());
  expect(seen.answers).toHaveLength(commands().length);
  expect(seen.local).toContain('not allowed');
  expect(seen.session).toContain('not allowed');
  expect(seen.managed).toContain('not allowed');
  expectNoSecret(JSON.stringify(seen));
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
  const everybody = { ...commands()[3], typedMvpdId: 'TempPass' };
  expect(await command(settings, everybody)).toMatchObject({
    error: { kind: 'confirmationWrong' },
  });
  expect(extension.sandbox.log).toHaveLength(length);
  await settings.close();
});
