import { beforeEach, expect, test, vi } from 'vitest';
import { background, environment } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
beforeEach(() => browser.reset());

async function save(token: string) {
  const { readStores } = await background(browser);
  const { saveApplication } = await import('../../../../src/background/settings/applications');
  const { applications } = await import('../../../../src/storage/applications');
  const credential = { kind: 'token' as const, token };
  const saved = await saveApplication({
    type: 'saveApplication',
    name: '',
    environment,
    credential,
  });
  return { saved, applications: await applications.get(), stores: await readStores() };
}

test.each(['two\nlines', 'Bearer two words', 'tokén', 'to\u200bken'])(
  'the token %j, which no header can hold, is refused in words and nothing is saved',
  async (token) => {
    const { saved, applications, stores } = await save(token);
    expect(saved).toMatchObject({ ok: false, error: { kind: 'unusableToken' } });
    expect(applications).toEqual([]);
    expect(stores).toEqual({ disk: {}, session: {} });
  },
);

test('a token that a header can hold is saved, without the word before it', async () => {
  const { saved, stores } = await save('Bearer header.payload.signature~+/=');
  expect(saved).toMatchObject({ ok: true, value: { credential: 'token' } });
  const [kept] = Object.values(stores?.session ?? {});
  expect(kept?.token?.value).toBe('header.payload.signature~+/=');
});
