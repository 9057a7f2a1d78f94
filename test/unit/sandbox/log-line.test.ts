import { expect, test } from 'vitest';
import type { LogEntry } from '../../../sandbox/index';
import { logLine } from '../../../sandbox/log-line';

const entry: LogEntry = {
  time: 0,
  environment: 'release-staging',
  method: 'GET',
  host: 'sp.auth-staging.adobe.com',
  path: '/api/v2/REF30/profiles/flexibleTempPass',
  status: 200,
  milliseconds: 3,
  deviceId: 'tv',
  identity: '{"email":"user@domain.com"}',
};

test('a line for the terminal has the device, and never the identity', () => {
  expect(logLine(entry)).toBe(
    'GET /api/v2/REF30/profiles/flexibleTempPass 200 (3 ms) release-staging device tv',
  );
});

test('a line for the terminal says as what a device asks, and whether that is known', () => {
  const { identity: _, ...others } = entry;
  const info = '{"model":"Roku","osName":"Roku"}';
  expect(logLine({ ...others, deviceInfo: info, unknownPlatform: true })).toBe(
    `GET /api/v2/REF30/profiles/flexibleTempPass 200 (3 ms) release-staging device tv as ${info} [unknown platform]`,
  );
});

test('a device ID cannot rewrite the terminal', () => {
  expect(logLine({ ...entry, deviceId: 'tv\u001b[2J\n' })).toMatch(/device tv\?\[2J\?$/u);
});
