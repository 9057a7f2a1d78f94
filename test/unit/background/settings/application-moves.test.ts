import { beforeEach, expect, test, vi } from 'vitest';
import { secretIdOf } from '../../../../src/storage/applications';
import { FakeBrowser } from '../fake-browser';

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
  const { saveApplication } = await import('../../../../src/background/settings/applications');
  const { forgetReplacedSecrets } = await import(
    '../../../../src/background/secrets/replace-secret'
  );
  const { readStores } = await import('../../../../src/background/secrets/secret-stores');
  const { applications } = await import('../../../../src/storage/applications');
  return { saveApplication, forgetReplacedSecrets, readStores, applications };
}

beforeEach(() => browser.reset());

test('stopped at any moment, an application has the old statement or the new, with its environment', async () => {
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
    const secretId = application && secretIdOf(application);
    const statement = (await after.readStores())?.disk[secretId ?? '']?.statement ?? 'none';
    seen.add(`${application?.environment.kind}: ${statement}`);
    await after.forgetReplacedSecrets();
    expect(Object.keys((await after.readStores())?.disk ?? {})).toEqual([secretId]);
  }
  expect([...seen]).toEqual(['release-staging: old', 'prequal-staging: new']);
});

test('failed at any write, an application keeps the statement of its environment', async () => {
  const seen = new Set<string>();
  let hasFailed = true;
  for (let writes = 0; hasFailed; writes += 1) {
    browser.reset();
    const { saveApplication, readStores, applications } = await background();
    const id = 'application';
    const old = { id, name: '', environment: { kind: 'release-staging' }, credential: 'statement' };
    browser.disk.set('applications', [old]);
    await saveApplication(command('release-staging', 'old'));
    browser.failAfter(writes);
    const moved = saveApplication(command('prequal-staging', 'new'));
    hasFailed = await moved.then(
      () => false,
      () => true,
    );
    browser.failAfter(Number.POSITIVE_INFINITY);
    const [application] = await applications.get();
    const secretId = application && secretIdOf(application);
    const kept = (await readStores())?.disk ?? {};
    const { kind } = application?.environment ?? {};
    seen.add(`${kind}: ${kept[secretId ?? '']?.statement ?? 'none'}`);
  }
  expect([...seen]).toEqual(['release-staging: old', 'prequal-staging: new']);
});
