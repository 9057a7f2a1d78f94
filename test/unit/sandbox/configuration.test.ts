import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';
import { type ApiClient, apiClient, environment, service } from './rest-v2';

const CredentialsSchema = v.object({ client_id: v.string(), client_secret: v.string() });
const TokenSchema = v.object({ access_token: v.string() });
let sandbox: Sandbox;
let api: ApiClient;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false });
  api = await apiClient(sandbox);
});
afterAll(() => sandbox.close());

test('a configuration lists every MVPD, and says of Temp Passes alone that they are', async () => {
  const { status, json } = await api.configuration('REF30');
  expect(status).toBe(200);
  const named = { displayName: expect.stringMatching(/./u), logoUrl: expect.any(String) };
  expect(json).toEqual({
    requestor: {
      id: 'REF30',
      displayName: 'Reference channel',
      mvpds: [
        { id: 'TempPass', ...named, isTempPass: true },
        { id: 'TempPass_TEST40', ...named, isTempPass: true },
        { id: 'flexibleTempPass', ...named, isTempPass: true },
        { id: 'SampleCable', ...named },
      ],
    },
  });
});

test('each channel has MVPDs of its own, and a broken Temp Pass looks like any other', async () => {
  const { json } = await api.configuration('REF31');
  expect(json).toMatchObject({
    requestor: {
      id: 'REF31',
      mvpds: [
        { id: 'TempPass_REF31', isTempPass: true },
        { id: 'TempPass_broken', isTempPass: true },
        { id: 'SampleSatellite' },
      ],
    },
  });
});

test.each([
  ['by a handle', () => sandbox.statement(environment, ['api:client:v2'], ['REF31'])],
  [
    'by a control request',
    async () => {
      const query = `environment=${environment}&scopes=api:client:v2&serviceProviders=REF31`;
      return (await ask(sandbox, 'GET', `https://localhost/sandbox/statement?${query}`)).body;
    },
  ],
])('a client whose statement, made %s, is for one channel reads that alone', async (_, made) => {
  const post = async (path: string, type: string, body: string): Promise<unknown> =>
    JSON.parse((await ask(sandbox, 'POST', service + path, { 'Content-Type': type }, body)).body);
  const registered = await post(
    '/o/client/register',
    'application/json',
    JSON.stringify({ software_statement: await made() }),
  );
  const credentials = v.parse(CredentialsSchema, registered);
  const form = new URLSearchParams({ ...credentials, grant_type: 'client_credentials' });
  const issued = await post(
    '/o/client/token',
    'application/x-www-form-urlencoded',
    form.toString(),
  );
  const headers = { Authorization: `Bearer ${v.parse(TokenSchema, issued).access_token}` };
  expect((await api.configuration('REF31', headers)).status).toBe(200);
  expect(await api.configuration('REF30', headers)).toMatchObject({
    status: 401,
    json: { code: 'invalid_access_token_service_provider' },
  });
});
