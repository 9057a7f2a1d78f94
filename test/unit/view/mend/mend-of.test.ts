import * as v from 'valibot';
import { expect, test } from 'vitest';
import { documentedApiErrorCodes } from '../../../../sandbox/model/api-error-codes';
import { type Failure, ownFailure } from '../../../../src/failure/failure';
import {
  applicationPath,
  devicePath,
  newApplicationPath,
  securityPath,
  tempPassPath,
} from '../../../../src/messages/page-urls';
import { presets } from '../../../../src/pass/device-info/presets';
import { passError } from '../../../../src/pass/http/errors';
import type { RegisteredApplication } from '../../../../src/storage/applications';
import { type KnownDevice, namedDeviceSchema } from '../../../../src/storage/devices';
import { type TempPass, tempPassSchema } from '../../../../src/storage/temp-passes';
import { t } from '../../../../src/text/t';
import { mendOf } from '../../../../src/view/mend/mend-of';

const environment = { kind: 'release-staging' } as const;
const saved = {
  id: 'pass',
  name: '',
  environment,
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};
const tempPass = v.parse(tempPassSchema, saved);
const app = (id: string, rest: Partial<RegisteredApplication> = {}): RegisteredApplication => ({
  id,
  name: `The ${id}`,
  environment,
  credential: 'statement',
  scopes: ['temporary:passes:owner'],
  ...rest,
});
const one = [app('one')];
const two = [app('one'), app('two')];

const path = (failure: Failure, applications = two, about: TempPass = tempPass) => {
  const mend = mendOf({ applicationId: 'two', ...failure }, { tempPass: about, applications });
  return mend && 'path' in mend ? mend.path : mend?.note;
};
const api = (code: string) => passError('badRequest', { endpoint: 'api', status: 400, code });

test.each<[string, Failure, string | undefined]>([
  ['a 400 without a code', passError('badRequest', { endpoint: 'reset' }), tempPassPath('pass')],
  [
    'an unknown MVPD of a reset',
    passError('badRequest', { endpoint: 'reset', code: 'invalid_parameter_mvpd' }),
    tempPassPath('pass', 'mvpdId'),
  ],
  [
    'an unknown requestor',
    api('invalid_parameter_service_provider'),
    tempPassPath('pass', 'requestorId'),
  ],
  ['two IDs that do not belong together', api('invalid_integration'), tempPassPath('pass')],
  ['titles', api('invalid_parameter_resources'), tempPassPath('pass', 'resourceIds')],
  [
    'a viewer',
    api('invalid_header_identity_for_temporary_access'),
    tempPassPath('pass', 'identityTemplate'),
  ],
  ['a device ID, which Settings do not hold', api('invalid_header_device_identifier'), undefined],
  ['a header of the device', api('invalid_header_device_info'), tempPassPath('pass', 'deviceInfo')],
  ['a passphrase that is asked for', ownFailure('passphraseNeeded'), securityPath],
  ['a degradation', api('authorization_denied_by_degradation_rule'), undefined],
  ['another MVPD', passError('otherMvpd'), tempPassPath('pass', 'mvpdId')],
  [
    'a broken statement',
    passError('statementRejected', { endpoint: 'register', error: 'invalid_software_statement' }),
    applicationPath('two', 'credential'),
  ],
  [
    'a statement that is not approved',
    passError('statementUnapproved', {
      endpoint: 'register',
      error: 'unapproved_software_statement',
    }),
    applicationPath('two'),
  ],
  ['a refused token', passError('tokenRejected', { endpoint: 'reset' }), applicationPath('two')],
  ['no credentials', passError('noCredentials'), applicationPath('two', 'credential')],
  ['a forbidden reset', passError('forbidden'), tempPassPath('pass', 'applicationId')],
  [
    'a forbidden reading',
    passError('forbidden', { endpoint: 'api', status: 403 }),
    tempPassPath('pass', 'trialApplicationId'),
  ],
  ['a missing application', ownFailure('applicationMissing'), newApplicationPath('pass')],
  ['a missing one for trials', ownFailure('trialApplicationMissing'), newApplicationPath('pass')],
  ['a policy', ownFailure('forbiddenByPolicy'), undefined],
  ['a full disk', ownFailure('storageFull'), undefined],
  ['a pause', passError('throttled'), undefined],
])('%s leads to where it is mended', (_, failure, expected) => {
  expect(path(failure)).toBe(expected);
});

test('with one application there is none to choose, and a forbidden reset leads to it', () => {
  expect(path({ ...passError('forbidden'), applicationId: 'one' }, one)).toBe(
    applicationPath('one'),
  );
});

test('where nobody said which application was used, none is guessed', () => {
  const mend = mendOf(passError('noCredentials'), { tempPass, applications: two });
  expect(mend).toBeUndefined();
});

test.each([
  ['requestorId', { requestorId: 'all' }],
  ['mvpdId', { mvpdId: 'a&b' }],
  ['deviceUser', { deviceUser: 'a#b' }],
] as const)('a Temp Pass with a %s that is refused opens at that field', (field, change) => {
  const about = v.parse(tempPassSchema, { ...saved, ...change });
  expect(path(ownFailure('tempPassNotAccepted'), two, about)).toBe(tempPassPath('pass', field));
});

test('what the policy made is not offered to be edited', () => {
  const about = { ...tempPass, id: 'managed-pass' };
  expect(path(api('invalid_parameter_mvpd'), two, about)).toBe(t('mend_managed_tempPass'));
  const managed = [app('managed-two')];
  const refused = { ...passError('statementRejected'), applicationId: 'managed-two' };
  expect(path(refused, managed)).toBe(t('mend_managed_application'));
  const own = [app('managed-two', { ownStatement: true })];
  expect(path(refused, own)).toBe(applicationPath('managed-two', 'credential'));
});

test('a header of the device leads to the form that says what it is', () => {
  const named = { deviceId: 'stb-4711', name: 'Den', deviceInfo: presets.roku };
  const device: KnownDevice = v.parse(namedDeviceSchema, named);
  const leads = (device: KnownDevice) => {
    const refused = api('invalid_header_device_info');
    return mendOf(refused, { tempPass, applications: two, device });
  };
  const path = devicePath('stb-4711', 'deviceInfo');
  expect(leads(device)).toEqual({ label: t('settings_editDevice'), name: 'Den', path });
  expect(leads({ ...device, managed: true })).toEqual({ note: t('mend_managed_device') });
  // Of one that says nothing, the header is its Temp Pass's.
  expect(leads({ ...device, deviceInfo: undefined })).toMatchObject({
    path: tempPassPath('pass', 'deviceInfo'),
  });
});

test('no code of Adobe’s, and no other word, breaks the way', () => {
  for (const code of [...documentedApiErrorCodes, '__proto__', 'constructor', '']) {
    const found = path(api(code));
    expect(found === undefined || found.startsWith('src/settings/')).toBe(true);
  }
});
