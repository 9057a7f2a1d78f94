import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';

let now = Date.UTC(2026, 0, 1);
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
});
afterAll(() => sandbox.close());

const shown = async (url: string) => {
  const { status, body } = await ask(sandbox, 'GET', url);
  expect(status).toBe(200);
  return new Map(
    [...body.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/gu)].map(
      ([, name, value]) => [name, value] as const,
    ),
  );
};

test('the debug page shows a device, starts its trial and tells when it is used up', async () => {
  const url = 'https://localhost/debug?device=a%20%26%20b';
  const before = await shown(url);
  expect(before.get('Device ID')).toBe('a &amp; b');
  expect(before.get('Trial')).toBe('none');
  const form = new URLSearchParams({ device: 'a & b' }).toString();
  const { status, headers } = await ask(sandbox, 'POST', 'https://localhost/debug', {}, form);
  expect([status, headers.location]).toEqual([303, '/debug?device=a%20%26%20b']);
  expect((await shown(url)).get('Trial')).toBe('running, 60 s left');
  now += 60_000;
  expect((await shown(url)).get('Trial')).toBe('used up');
});

test('no host of Adobe has a debug page', async () => {
  expect((await ask(sandbox, 'GET', 'https://sp.auth.adobe.com/debug')).status).toBe(404);
});
