import * as v from 'valibot';
import { expect, test } from 'vitest';
import { failureSchema } from '../../../../src/failure/failure';
import { type DiagnosticsInput, diagnostics } from '../../../../src/settings/about/diagnostics';
import { managed } from '../../../../src/storage/managed';
import { t } from '../../../../src/text/t';

const deviceId = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const at = Date.UTC(2026, 10, 27, 14);
const input: DiagnosticsInput = {
  version: '0.2.0',
  updatedFrom: '0.1.0',
  ready: undefined,
  browser: 'Chrome/156',
  permissions: ['storage', 'alarms'],
  hosts: { granted: ['https://mgmt.auth.adobe.com/*'], missing: ['https://sp.auth.adobe.com/*'] },
  otherHosts: 2,
  counts: {
    tempPasses: 12,
    promotional: 3,
    production: 2,
    applications: 4,
    devices: 5,
    sites: 1,
    resets: 50,
    history: 1234,
  },
  lock: 'locked',
  policy: managed.empty,
  failures: [],
};

test('each thing is a line of its own, and what is not there is left out', () => {
  expect(diagnostics(input).split('\n')).toEqual([
    'Version: Reset Temp Pass 0.2.0',
    'Updated from: 0.1.0',
    'Browser: Chrome/156',
    'Permissions: storage, alarms',
    'Adobe Pass hosts allowed: https://mgmt.auth.adobe.com/*',
    'Adobe Pass hosts not allowed: https://sp.auth.adobe.com/*',
    'Other hosts allowed: 2',
    'Temp Passes: 12 (3 promotional, 2 in production)',
    'Applications: 4',
    'Devices: 5',
    'Watched sites: 1',
    'Resets kept: 50',
    'In the history: 1234',
    'Passphrase: locked',
    'Policy: none',
  ]);
});

test('of the policy it says what is in force by its own keys, and what was not understood', () => {
  const policy = {
    ...managed.empty,
    resetEvery: false,
    lock: { required: true, idleMinutes: 15 },
    history: { keep: true, keepDays: 30 },
    dropped: ['tempPasses[2]'],
  };
  expect(diagnostics({ ...input, policy })).toContain(
    `${t('diagnostics_policy')}: resetEvery false, history 30, lock 15, not understood: tempPasses[2]`,
  );
});

test('of a failure it tells codes alone: a server may repeat an ID in any word of its own', () => {
  const failure = v.parse(failureSchema, {
    kind: 'badRequest',
    next: 'openSettings',
    endpoint: 'reset',
    status: 400,
    code: 'invalid_parameter_mvpd',
    message: `no ${deviceId}`,
    description: deviceId,
    details: deviceId,
    trace: deviceId,
  });
  const failures = [
    { at, failure },
    { at, failure: { ...failure, code: deviceId } },
    { at, failure: { ...failure, code: undefined, error: deviceId } },
  ];
  const text = diagnostics({ ...input, failures });
  expect(text).not.toContain(deviceId);
  expect(text).toContain(
    'Failure: 2026-11-27T14:00:00.000Z · badRequest · reset · 400 · invalid_parameter_mvpd',
  );
});
