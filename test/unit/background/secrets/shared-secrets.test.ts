import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { mergeSetUp } from '../../../../src/config/merge';
import { readSetUp } from '../../../../src/config/read';
import { type Saved, setUpOf, writeSetUp } from '../../../../src/config/write';
import type { PassphraseSealed } from '../../../../src/sealed/passphrase-sealed';
import type { RegisteredApplication } from '../../../../src/storage/applications';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
/** What was sealed: hundreds of files would derive keys for minutes. */
const sealedTexts: string[] = [];
vi.mock('../../../../src/sealed/passphrase-sealed', async (original) => ({
  ...(await original<typeof import('../../../../src/sealed/passphrase-sealed')>()),
  sealWith: async (_: string, text: string) => {
    sealedTexts.push(text);
    return sealed;
  },
  unsealWith: async () => sealedTexts.at(-1),
}));
const sealed: PassphraseSealed = {
  derivation: {
    name: 'PBKDF2',
    hash: 'SHA-256',
    iterations: 600_000,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
  },
  sealed: { nonce: 'AAAAAAAAAAAAAAAA', data: 'AAAAAAAAAAAAAAAAAAAAAA==' },
};
const passphrase = 'a long passphrase';

/** An application, and the statement that it has. */
interface Held {
  readonly name: string;
  readonly environment: { readonly kind: 'release-staging' | 'prequal-staging' };
  readonly credential: 'statement' | 'token';
  readonly statement: boolean;
}

const held = fc.record({
  name: fc.constantFrom('', 'A'),
  environment: fc.constantFrom<Held['environment']>(
    { kind: 'release-staging' },
    { kind: 'prequal-staging' },
  ),
  credential: fc.constantFrom('statement', 'token'),
  statement: fc.boolean(),
}) satisfies fc.Arbitrary<Held>;

function listed(all: readonly Held[]): RegisteredApplication[] {
  return all.map(({ name, environment, credential }, at) => {
    return { id: `id-${at}`, name, environment, credential };
  });
}

/** A browser with these applications and statements by ID. */
async function browserWith(
  applications: readonly RegisteredApplication[],
  statements: Readonly<Record<string, string>>,
) {
  browser.reset();
  browser.disk.set('applications', applications);
  browser.startBackground();
  const shared = await import('../../../../src/background/secrets/shared-secrets');
  const { changeStores, readStores } = await import(
    '../../../../src/background/secrets/secret-stores'
  );
  const disk = Object.fromEntries(
    Object.entries(statements).map(([id, statement]) => [id, { statement }]),
  );
  await changeStores(() => ({ disk, session: {} }));
  const heldNow = async () =>
    Object.fromEntries(
      Object.entries((await readStores())?.disk ?? {}).map(([id, one]) => [
        id,
        one.statement ?? '',
      ]),
    );
  return { ...shared, heldNow };
}

/** What a browser with these exports. */
async function exported(all: readonly Held[]) {
  const applications = listed(all);
  const statements = Object.fromEntries(
    all.flatMap(({ statement }, at) => (statement ? [[`id-${at}`, `statement ${at}`]] : [])),
  );
  const { exportSecrets } = await browserWith(applications, statements);
  const secrets = await exportSecrets({ type: 'exportSecrets', passphrase });
  expect(secrets.ok).toBe(true);
  const lists = { tempPasses: [], applications, devices: [], sites: [] };
  const read = readSetUp(writeSetUp(setUpOf(lists)));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** Imports a file into what is saved: which application has which statement then, and the answer. */
async function imported(
  file: Awaited<ReturnType<typeof exported>>,
  saved: readonly RegisteredApplication[],
  statements: Readonly<Record<string, string>>,
) {
  const lists: Saved = { tempPasses: [], applications: saved, devices: [], sites: [] };
  const { applications, next } = mergeSetUp(lists, file);
  const { importSecrets, heldNow } = await browserWith(next.applications, statements);
  const added = applications.flatMap(({ change, application }) =>
    change === 'added' ? [application.id] : [],
  );
  const command = { type: 'importSecrets', passphrase, secrets: sealed, added } as const;
  const answer = await importSecrets(command);
  return {
    applications: next.applications,
    statements: await heldNow(),
    answer: answer.ok ? answer.value : undefined,
  };
}

const same = (statement: boolean): Held => ({
  ...{ name: '', environment: { kind: 'release-staging' }, credential: 'statement', statement },
});

beforeEach(() => {
  sealedTexts.length = 0;
});

test('an empty installation gets each statement for the application it was of, and once alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(held, { maxLength: 6 }), async (all) => {
      const file = await exported(all);
      const first = await imported(file, [], {});
      expect(first.applications.map(({ id }) => first.statements[id])).toEqual(
        all.map(({ statement }, at) => (statement ? `statement ${at}` : undefined)),
      );
      expect(first.answer?.left).toBe(0);
      const again = await imported(file, first.applications, first.statements);
      expect(again).toEqual({
        applications: first.applications,
        statements: first.statements,
        answer: { given: [], left: 0 },
      });
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('no application gets a statement of another, whatever was here before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(held, { maxLength: 4 }),
      fc.array(held, { maxLength: 4 }),
      async (theirs, ours) => {
        const file = await exported(theirs);
        const mine = listed(ours);
        const { applications, statements, answer } = await imported(file, mine, {});
        for (const { id, name, environment } of applications) {
          const statement = statements[id];
          if (statement === undefined) continue;
          const of = theirs[Number(statement.split(' ')[1])];
          expect([of?.name, of?.environment]).toEqual([name, environment]);
          const isAlike = (one: { name: string; environment: { kind: string } }) =>
            one.name === name && one.environment.kind === environment.kind;
          // One that was here before gets one only where neither side has another of its name.
          if (mine.some((one) => one.id === id)) {
            expect([mine.filter(isAlike).length, theirs.filter(isAlike).length]).toEqual([1, 1]);
          }
        }
        const given = Object.values(statements);
        expect(new Set(given).size).toBe(given.length);
        const sent = theirs.filter(({ statement }) => statement).length;
        expect(given.length + (answer?.left ?? 0)).toBe(sent);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('a file of before, which does not say which of two it means, gives neither of them a statement and says so', async () => {
  const file = await exported([same(true), same(true)]);
  const text = sealedTexts.pop() ?? '';
  sealedTexts.push(text.replaceAll(/,"number":\d/gu, ''));
  const { statements, answer } = await imported(file, [], {});
  expect([statements, answer]).toEqual([{}, { given: [], left: 2 }]);
});

test('two statements for one application are given to nobody', async () => {
  const file = await exported([same(true)]);
  const [one] = JSON.parse(sealedTexts.pop() ?? '[]');
  sealedTexts.push(JSON.stringify([one, { ...one, statement: 'another' }]));
  const { statements, answer } = await imported(file, [], {});
  expect([statements, answer]).toEqual([{}, { given: [], left: 2 }]);
});

test('an application that has a statement keeps it, and nothing is said to be left out', async () => {
  const file = await exported([same(true), same(false)]);
  const { applications, statements } = await imported(file, [], {});
  const [, second] = applications.map(({ id }) => id);
  const all = { ...statements, [second ?? '']: 'pasted since' };
  const again = await imported(file, applications, all);
  expect([again.statements, again.answer]).toEqual([all, { given: [], left: 0 }]);
});
