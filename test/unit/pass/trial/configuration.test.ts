import { expect, test } from 'vitest';
import { cpuTime } from '../../cpu-time';
import { saying, scriptedApi } from '../scripted-api';
import { answer } from '../scripted-pass';

async function read(body: unknown, status = 200) {
  const api = scriptedApi();
  api.answers.api.push(saying(typeof body === 'string' ? body : JSON.stringify(body), status));
  const result = await api.readConfiguration();
  expect(api.sent).toEqual(['api']);
  return result;
}
const of = (...mvpds: unknown[]) => ({ requestor: { id: 'REF30', mvpds } });
const tempPass = { id: 'TempPass', displayName: 'Temp Pass', isTempPass: true };

test('reading providers asks for the configuration alone, and says nothing of a viewer', async () => {
  const api = scriptedApi();
  await api.readConfiguration();
  const [{ url, request } = { url: '', request: {} }] = api.requests;
  expect(url).toBe('https://sp.auth-staging.adobe.com/api/v2/REF30/configuration');
  expect([request.method, request.body]).toEqual(['GET', undefined]);
  expect(Object.keys(request.headers ?? {}).sort()).toEqual(['Accept', 'Authorization']);
});

test('hundreds of providers with long logos are read to the last one', async () => {
  const many = Array.from({ length: 800 }, (_, index) => ({
    id: `mvpd-${index}`,
    displayName: `Provider ${index}`,
    logoUrl: `https://example.com/${'long/'.repeat(100)}${index}.png`,
  }));
  const body = of(...many, { ...tempPass, logoUrl: 'data:,' });
  expect(JSON.stringify(body).length).toBeGreaterThan(400_000);
  const result = await read(body);
  if (!result.ok) throw new Error(result.error.kind);
  expect(result.value).toHaveLength(801);
  expect(result.value.at(-1)).toEqual(tempPass);
  expect(result.value[0]).toEqual({ id: 'mvpd-0', displayName: 'Provider 0' });
});

test('a configuration without providers is an empty list', async () => {
  expect(await read(of())).toEqual({ ok: true, value: [] });
});

test.each([
  ['nothing', null],
  ['a text', 'TempPass'],
  ['a list', []],
  ['one without an ID', { displayName: 'Nameless' }],
  ['an empty ID', { id: '' }],
  ['an ID that is a number', { id: 7 }],
  ['an ID that reads as everybody', { id: 'all' }],
  ['another such ID', { id: 'ＡＬＬ' }],
  ['an ID in Base64 that reads so', { id: 'YWxs' }],
  ['an ID with a line in it', { id: 'Temp\nPass' }],
  ['an ID that is far too long', { id: 'x'.repeat(2_000) }],
])('%s among the providers is left out alone', async (_, odd) => {
  expect(await read(of(odd, tempPass, odd))).toEqual({ ok: true, value: [tempPass] });
});

test('a name that nobody could read is none, and takes no time', async () => {
  const endless = { id: 'Endless', displayName: String.raw`QUJD%41\u0041&amp;`.repeat(150_000) };
  const spent = cpuTime();
  expect(await read(of(endless, tempPass))).toEqual({
    ok: true,
    value: [{ id: 'Endless', displayName: '' }, tempPass],
  });
  expect(spent()).toBeLessThan(2_000);
});

test('a provider whose other fields are odd is kept by its ID', async () => {
  const odd = { id: 'Odd', displayName: 7, isTempPass: 'yes' };
  expect(await read(of(odd))).toEqual({ ok: true, value: [{ id: 'Odd', displayName: '' }] });
});

test.each([
  ['nothing', {}],
  ['no requestor', { requestor: null }],
  ['no list', { requestor: {} }],
  ['providers that are no list', { requestor: { mvpds: { TempPass: tempPass } } }],
  ['a list outside of a requestor', { mvpds: [tempPass] }],
  ['no JSON', '<html></html>'],
  ['JSON that breaks off', JSON.stringify(of(tempPass)).slice(0, -3)],
  ['more than anybody has', of(...Array.from({ length: 10_001 }, () => ({ id: 'x' })))],
  ['an error with 200', { ...of(tempPass), status: 500, code: 'internal_server_error' }],
])('%s is an answer that nobody expects', async (_, body) => {
  expect(await read(body)).toMatchObject({ error: { kind: 'unexpectedAnswer' } });
});

test.each([
  [400, 'badRequest'],
  [403, 'forbidden'],
  [429, 'throttled'],
  [500, 'serverError'],
])('%d is said, and not asked again', async (status, kind) => {
  const said = { code: 'invalid_parameter_service_provider', message: 'Unknown' };
  expect(await read(said, status)).toMatchObject({ error: { kind, status, ...said } });
});

test('401 is healed with a new token', async () => {
  const api = scriptedApi();
  api.answers.api.push(answer(401), answer(200, of(tempPass)));
  expect(await api.readConfiguration()).toEqual({ ok: true, value: [tempPass] });
});
