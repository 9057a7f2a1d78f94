// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { recognise } from '../../../../src/config/detect-input';
import { adobeEnvironmentIds, adobeEnvironments } from '../../../../src/pass/ids/environment';
import { type StatementBeside, usePasted } from '../../../../src/settings/paste/use-pasted';
import { registeredApplicationSchema } from '../../../../src/storage/applications';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const statement = `${part({ alg: 'ES256' })}.${part({ software_id: 'one' })}.c2lnbmF0dXJl`;
const requestTo = (host: string, device = '11111111-2222-4333-8444-555555555555') =>
  `curl -X DELETE "https://${host}/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=${device}"`;
const request = requestTo('mgmt-prequal.auth.adobe.com');
const prequal = { kind: 'prequal-production' };

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, root));

let pasted: ReturnType<typeof usePasted>;
function Page({ together }: { together: boolean }) {
  pasted = usePasted({ tempPasses: [], applications: [], together });
  return null;
}
const open = (together = true) => act(() => render(<Page together={together} />, root));
async function paste(text: string): Promise<void> {
  const read = await recognise(text);
  if (!read.ok) throw new Error(read.error.kind);
  await act(() => pasted.take(read.value));
}
async function register(environment: object): Promise<StatementBeside> {
  const saved = { id: 'one', name: '', environment, credential: 'statement' };
  await act(() => {
    pasted.done('statement')();
    pasted.registered(v.parse(registeredApplicationSchema, saved));
  });
  return pasted.beside;
}

test.each([
  ['the statement first', [statement, request]],
  ['the request first', [request, statement]],
])('%s: the request tells the environment, and is saved with the statement', async (_, texts) => {
  await open();
  for (const text of texts) await paste(text);
  expect(pasted.told).toEqual(prequal);
  expect(pasted.tempPassIn).toEqual(prequal);
  expect(pasted.beside).toBe('open');
  expect(await register({ kind: 'prequal-production' })).toBe('registered');
});

test('a statement that was registered elsewhere saves no Temp Pass', async () => {
  await open();
  for (const text of [request, statement]) await paste(text);
  expect(await register({ kind: 'release-staging' })).toBe('none');
});

test('a request with a placeholder in it is not saved by itself', async () => {
  await open();
  await paste(statement);
  await paste(requestTo('mgmt.auth.adobe.com', '<device ID>'));
  expect(pasted.tempPassIn).toBeUndefined();
});

test('a request of an app that names no provider is not saved by itself', async () => {
  await open();
  await paste(statement);
  await paste('curl https://sp-prequal.auth.adobe.com/api/v2/REF30/configuration');
  expect(pasted.request).toMatchObject({ requestorId: 'REF30' });
  expect(pasted.tempPassIn).toBeUndefined();
  expect(await register({ kind: 'prequal-production' })).toBe('none');
});

test('a request of a custom environment is saved with the statement that was registered there', async () => {
  await open();
  await paste(statement);
  await paste(requestTo('proxy.example.com'));
  const base = 'https://proxy.example.com';
  const custom = { kind: 'custom', managementUrl: base, serviceUrl: base };
  expect(pasted.told).toEqual(custom);
  expect(pasted.tempPassIn).toEqual(custom);
  expect(await register(custom)).toBe('registered');
  expect(await register({ ...custom, serviceUrl: 'https://other.example.com' })).toBe('none');
});

test.each(adobeEnvironmentIds)('a register command to the host of %s tells it', async (kind) => {
  await open();
  await paste(
    `curl -X POST ${adobeEnvironments[kind].serviceUrl}/o/client/register -H "Content-Type: application/json" -d '{"software_statement": "${statement}"}'`,
  );
  expect(pasted.told).toEqual({ kind });
});

test('nothing is saved that is not on the page with it', async () => {
  await open(false);
  for (const text of [request, statement]) await paste(text);
  expect([pasted.told, pasted.tempPassIn, pasted.beside]).toEqual([prequal, undefined, 'none']);
  expect(await register({ kind: 'prequal-production' })).toBe('none');
});
