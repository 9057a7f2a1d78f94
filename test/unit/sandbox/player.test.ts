import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';

const page = { Origin: 'https://localhost:8443' };
const profiles = 'https://sp.auth-staging.adobe.com/api/v2/REF30/profiles/TempPass_TEST40';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

test('the player comes with a script and a token that REST API V2 takes, and shows no device ID', async () => {
  const player = await ask(sandbox, 'GET', 'https://localhost/player');
  expect(player.status).toBe(200);
  expect(player.body).toContain('data-environment="https://sp.auth-staging.adobe.com"');
  expect(player.body).not.toMatch(/[\da-f]{8}-/u);
  const script = await ask(sandbox, 'GET', 'https://localhost/player.js');
  expect(script.headers['content-type']).toContain('text/javascript');
  const { body: token } = await ask(sandbox, 'GET', 'https://localhost/player/token');
  const headers = {
    ...page,
    Authorization: `Bearer ${token}`,
    'AP-Device-Identifier': `fingerprint ${Buffer.from('web-player-4711').toString('base64')}`,
  };
  const answer = await ask(sandbox, 'GET', profiles, headers);
  expect([answer.status, answer.body]).toEqual([200, '{"profiles":{}}']);
  expect(answer.headers['access-control-allow-origin']).toBe(page.Origin);
});

test('a page may ask REST API V2 with its headers, also where it is refused, and nothing else', async () => {
  const preflight = (url: string) =>
    ask(sandbox, 'OPTIONS', url, {
      ...page,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'ap-device-identifier,authorization,x-device-info',
    });
  const { status, headers } = await preflight(profiles);
  expect([status, headers['access-control-allow-origin']]).toEqual([204, page.Origin]);
  expect(headers['access-control-allow-headers']).toContain('AP-Device-Identifier');
  expect((await ask(sandbox, 'GET', profiles, page)).headers).toMatchObject({
    'access-control-allow-origin': page.Origin,
  });
  const register = await preflight('https://sp.auth-staging.adobe.com/o/client/register');
  expect(register.status).toBe(404);
  expect(register.headers).not.toHaveProperty('access-control-allow-origin');
});

test('an extension is told nothing of what pages may', async () => {
  const extension = { Origin: 'chrome-extension://own' };
  const answer = await ask(sandbox, 'GET', profiles, extension);
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  expect((await ask(sandbox, 'OPTIONS', profiles, extension)).status).toBe(404);
});
