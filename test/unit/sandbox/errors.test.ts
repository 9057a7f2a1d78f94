import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { documentedApiErrorCodes } from '../../../sandbox/model/api-error-codes';
import { type ApiClient, apiClient, environment, viewerHeaders } from './rest-v2';

const viewer = viewerHeaders({ deviceId: 'tv', email: 'user@domain.com' });
const identity = (text: string) => ({
  'AP-TempPass-Identity': Buffer.from(text).toString('base64'),
});
const { 'AP-Device-Identifier': deviceOnly = '' } = viewer;
let sandbox: Sandbox;
let api: ApiClient;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false });
  api = await apiClient(sandbox);
});
beforeEach(() => {
  sandbox.clearFaults();
});
afterAll(() => sandbox.close());

/** The codes and statuses of the facts, written out so that a slip in the stand-in shows. */
const documented = [
  ['invalid_parameter_service_provider', 400],
  ['invalid_parameter_mvpd', 400],
  ['invalid_integration', 400],
  ['invalid_parameter_resources', 400],
  ['invalid_header_device_identifier', 400],
  ['invalid_header_device_info', 400],
  ['invalid_header_identity_for_temporary_access', 400],
  ['invalid_access_token_service_provider', 401],
  ['invalid_access_token_client_application', 401],
  ['temporary_access_duration_limit_exceeded', 403],
  ['temporary_access_resources_limit_exceeded', 403],
  ['authenticated_profile_missing', 403],
  ['authenticated_profile_expired', 403],
  ['authenticated_profile_invalidated', 403],
  ['authorization_denied_by_mvpd', 403],
  ['authorization_denied_by_degradation_rule', 403],
  ['too_many_resources', 403],
  ['network_connection_timeout', 403],
  ['network_received_error', 403],
  ['maximum_execution_time_exceeded', 403],
  ['internal_server_error', 500],
  ['invalid_configuration_temporary_access', 500],
  ['invalid_configuration_platform', 500],
  ['invalid_configuration_platform_id', 500],
  ['invalid_configuration_platform_trait', 500],
  ['invalid_configuration_platform_category_trait', 500],
  ['invalid_configuration_platform_services', 500],
] as const;

test('every documented code is on the list', () => {
  expect(documentedApiErrorCodes).toEqual(documented.map(([code]) => code));
});

test.each(documented)('%s can be had as a fault, with its status %d', async (code, status) => {
  sandbox.fault('api', { kind: 'apiError', code });
  expect(await api.configuration('REF30')).toEqual({
    status,
    json: {
      status,
      code,
      message: expect.stringMatching(/./u),
      action: expect.stringMatching(
        /^(?:none|configuration|application-registration|authentication|authorization|retry)$/u,
      ),
      trace: expect.stringMatching(/./u),
    },
  });
});

test.each([
  ['an unknown channel', 'NO', 'TempPass', viewer, 'invalid_parameter_service_provider'],
  ['a channel in other letters', 'ref30', 'TempPass', viewer, 'invalid_parameter_service_provider'],
  ['an MVPD that is nowhere', 'REF30', 'NO', viewer, 'invalid_parameter_mvpd'],
  ['a Temp Pass of another channel', 'REF30', 'TempPass_REF31', viewer, 'invalid_integration'],
  ['a provider of another channel', 'REF31', 'SampleCable', viewer, 'invalid_integration'],
  ['no device', 'REF30', 'TempPass', {}, 'invalid_header_device_identifier'],
  [
    'a device that is not in Base64',
    'REF30',
    'TempPass',
    { 'AP-Device-Identifier': 'fingerprint tv-1' },
    'invalid_header_device_identifier',
  ],
  [
    'a device without "fingerprint"',
    'REF30',
    'TempPass',
    { 'AP-Device-Identifier': 'dHY=' },
    'invalid_header_device_identifier',
  ],
  [
    'no identity for a promotional Temp Pass',
    'REF30',
    'flexibleTempPass',
    { 'AP-Device-Identifier': deviceOnly },
    'invalid_header_identity_for_temporary_access',
  ],
  [
    'an identity that is not JSON',
    'REF30',
    'flexibleTempPass',
    { ...viewer, ...identity('user@domain.com') },
    'invalid_header_identity_for_temporary_access',
  ],
  [
    'an identity without an email',
    'REF30',
    'flexibleTempPass',
    { ...viewer, ...identity('{"phone":"1"}') },
    'invalid_header_identity_for_temporary_access',
  ],
  [
    'device information that is not JSON',
    'REF30',
    'TempPass',
    { ...viewer, 'X-Device-Info': Buffer.from('Roku').toString('base64') },
    'invalid_header_device_info',
  ],
  [
    'a Temp Pass whose set-up is broken',
    'REF31',
    'TempPass_broken',
    viewer,
    'invalid_configuration_temporary_access',
  ],
] as const)('%s is refused alike by both questions', async (_, channel, mvpd, headers, code) => {
  const status = documented.find(([known]) => known === code)?.[1];
  const refusal = { status, json: { status, code } };
  expect(await api.profile(channel, mvpd, headers)).toMatchObject(refusal);
  expect(await api.authorize(channel, mvpd, headers, ['news'])).toMatchObject(refusal);
});

test('a fault may say details and another action than the usual one', async () => {
  const said = { action: 'authorization', details: 'Ask the channel.' } as const;
  sandbox.fault('api', { kind: 'apiError', code: 'authorization_denied_by_mvpd', ...said });
  const { json } = await api.profile('REF30', 'TempPass', viewer);
  expect(json).toMatchObject({ status: 403, code: 'authorization_denied_by_mvpd', ...said });
});

test('an ordinary provider decides nothing for somebody who has not signed in', async () => {
  expect(await api.authorize('REF30', 'SampleCable', viewer, ['news'])).toMatchObject({
    status: 403,
    json: { code: 'authenticated_profile_missing' },
  });
});

test('device information is taken where it is sent', async () => {
  const info = Buffer.from('{"model":"Roku Ultra","displayWidth":1920}').toString('base64');
  const headers = { ...viewer, 'X-Device-Info': info };
  expect((await api.profile('REF30', 'TempPass', headers)).status).toBe(200);
});

test('a basic Temp Pass needs no identity', async () => {
  const headers = { 'AP-Device-Identifier': deviceOnly };
  expect((await api.profile('REF30', 'TempPass', headers)).status).toBe(200);
});

test.each([
  ['of another environment', () => sandbox.accessToken('release-production', ['api:client:v2'])],
  ['that has expired', () => sandbox.accessToken(environment, ['api:client:v2'], 0)],
  ['without the scope', () => sandbox.accessToken(environment, ['temporary:passes:owner'])],
])('a token %s is not accepted', async (_, token) => {
  const headers = { ...viewer, Authorization: `Bearer ${await token()}` };
  const refusal = { status: 401, json: { code: 'invalid_access_token_client_application' } };
  expect(await api.configuration('REF30', headers)).toMatchObject(refusal);
  expect(await api.profile('REF30', 'TempPass', headers)).toMatchObject(refusal);
  expect(await api.authorize('REF30', 'TempPass', headers, ['news'])).toMatchObject(refusal);
});

test('a token for one channel is refused at another', async () => {
  const token = await sandbox.accessToken(environment, ['api:client:v2'], 60, ['REF31']);
  const headers = { ...viewer, Authorization: `Bearer ${token}` };
  expect((await api.profile('REF31', 'TempPass_REF31', headers)).status).toBe(200);
  expect(await api.profile('REF30', 'TempPass', headers)).toMatchObject({
    status: 401,
    json: { code: 'invalid_access_token_service_provider' },
  });
});
