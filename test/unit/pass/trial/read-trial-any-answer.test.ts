import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trialSchema } from '../../../../src/pass/trial/trial';
import { saying, scriptedApi } from '../scripted-api';

const now = Date.parse('2026-03-01T12:00:00Z');
const day = 86_400_000;
const slack = 5_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => void vi.useRealTimers());

const codes = [
  'temporary_access_duration_limit_exceeded',
  'temporary_access_resources_limit_exceeded',
];
const nearly = fc.integer({ min: -400 * day, max: 400 * day }).map((offset) => now + offset);
const near = fc.integer({ min: -20_000, max: 20_000 }).map((offset) => now + offset);
const anyTime = fc.oneof(nearly, near, fc.double(), fc.constantFrom(0, -1, now, `${now}`, null));
const anyValue = fc.oneof(anyTime, fc.jsonValue({ maxDepth: 1 }));
const anyAttributes = fc.record(
  {
    remaining_resources: fc.oneof(fc.record({ value: fc.oneof(fc.nat(9), anyValue) }), anyValue),
    used_assets: fc.oneof(
      fc.record({ value: fc.oneof(fc.array(fc.string()), anyValue) }),
      anyValue,
    ),
  },
  { requiredKeys: [] },
);
const goodProfile = fc.record({
  notBefore: fc.integer({ min: now - day, max: now + 2 * slack }),
  notAfter: fc.integer({ min: now - 2 * slack, max: now + day }),
  type: fc.constant('temporary'),
});
const anyProfile = fc.oneof(
  goodProfile,
  fc.record(
    {
      notBefore: anyTime,
      notAfter: anyTime,
      type: fc.constantFrom('temporary', 'regular', 'degraded', null),
      attributes: fc.oneof(anyAttributes, anyValue),
    },
    { requiredKeys: ['notAfter', 'type'] },
  ),
);
const anyMvpd = fc.constantFrom('TempPass', 'TempPass', 'Other', '__proto__', 'constructor');
const anyProfiles = fc.oneof(
  fc.dictionary(anyMvpd, fc.oneof(anyProfile, anyValue), { maxKeys: 3, noNullPrototype: false }),
  anyValue,
);
const anyBody = fc.oneof(
  goodProfile.map((TempPass) => JSON.stringify({ profiles: { TempPass } })),
  fc
    .record(
      { profiles: anyProfiles, code: fc.constantFrom(...codes, 'other'), status: fc.nat(600) },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body)),
  fc.record({ profiles: anyProfiles }).map((body) => JSON.stringify(body)),
  fc.json(),
  fc.string(),
);
const anyStatus = fc
  .oneof(
    fc.constantFrom(200, 200, 200, 403, 403, 201, 204, 400, 404, 418, 429, 500),
    fc.integer({ min: 200, max: 599 }),
  )
  .filter((status) => status !== 401);
const anyDate = fc.oneof(
  fc.constant(''),
  fc.constantFrom('soon', '0', new Date(0).toUTCString(), new Date(now).toUTCString()),
  nearly.map((time) => new Date(time).toUTCString()),
);

test('whatever is answered, it is an error or a trial that can be', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyBody, anyStatus, anyDate, async (body, status, date) => {
      const api = scriptedApi();
      api.answers.api.push(saying(body, status, { Date: date }));
      const result = await api.readTrial();
      seen.add(result.ok ? result.value.state : result.error.kind);
      if (!result.ok) return;
      const trial = result.value;
      // What is stored of it can be read again.
      const stored: unknown = JSON.parse(JSON.stringify(trial));
      expect(v.parse(trialSchema, stored)).toEqual(stored);
      const said: unknown = JSON.parse(body);
      if (trial.state === 'none') {
        expect([status, said]).toEqual([200, { ...Object(said), profiles: {} }]);
        expect(Object.keys(Object(said))).not.toContain('code');
      }
      if (trial.state === 'usedUp') {
        expect([status, codes.includes(Object(said).code)]).toEqual([403, true]);
      }
      if (trial.state === 'running') {
        expect(status).toBe(200);
        expect(trial.startedAt).toBeLessThan(trial.endsAt);
        expect(trial.startedAt).toBeLessThanOrEqual(now + slack);
        expect(trial.endsAt).toBeGreaterThanOrEqual(now - slack);
        expect(trial.endsAt).toBeLessThanOrEqual(now + 366 * day + slack);
      }
    }),
    { numRuns: 5_000 },
  );
  // The answers were many enough to reach each state.
  expect([...seen]).toEqual(
    expect.arrayContaining(['none', 'running', 'usedUp', 'unexpectedAnswer', 'impossibleTimes']),
  );
});
