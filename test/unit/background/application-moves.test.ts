import { beforeEach, expect, test, vi } from 'vitest';
import { FakeBrowser } from './fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const command = (environment: 'release-staging' | 'prequal-staging', statement: string) => ({
  type: 'saveApplication' as const,
  id: 'application',
  name: '',
  environment: { kind: environment },
  credential: { kind: 'statement' as const, statement },
});

async function background() {
  browser.startBackground();
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) =>
    Response.json(
      { client_id: 'client', client_secret: `secret of ${JSON.parse(body).software_statement}` },
      { status: 201 },
    ),
  );
  const { saveApplication } = await import('../../../src/background/applications');
  const { readStores } = await import('../../../src/background/secrets/secret-stores');
  const { applications } = await import('../../../src/storage/applications');
  return { saveApplication, readStores, applications };
}

beforeEach(() => browser.reset());

test('stopped at any moment, an application has no statement of another environment', async () => {
  let outcome = 'stopped';
  const seen = new Set<string>();
  for (let writes = 0; outcome === 'stopped'; writes += 1) {
    browser.reset();
    const before = await background();
    await before.applications.set([
      {
        id: 'application',
        name: '',
        environment: { kind: 'release-staging' },
        credential: 'statement',
      },
    ]);
    await before.saveApplication(command('release-staging', 'old'));
    const moving = await background();
    const stopped = browser.stopAfter(writes);
    const moved = moving.saveApplication(command('prequal-staging', 'new')).then(() => 'done');
    outcome = await Promise.race([moved, stopped]);
    const after = await background();
    const [application] = await after.applications.get();
    const statement = (await after.readStores())?.disk['application']?.statement ?? 'none';
    seen.add(`${application?.environment.kind}: ${statement}`);
  }
  expect([...seen]).toEqual([
    'release-staging: old',
    'release-staging: none',
    'prequal-staging: none',
    'prequal-staging: new',
  ]);
});
