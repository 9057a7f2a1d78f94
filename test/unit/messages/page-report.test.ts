import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  framePostSchema,
  pageMessageSchema,
  pageReportSchema,
} from '../../../src/messages/page-report';
import { parseDeviceId } from '../../../src/pass/ids/device-id';
import { anyText, spelledAll } from '../pass/any-text';

const candidate = {
  deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb',
  label: 'Device ID',
  place: 'field',
  trust: 100,
  path: 'dl > dd',
  visible: true,
};
const report = {
  candidates: [candidate],
  more: 0,
  requestorIds: ['REF30'],
  mvpdIds: ['TempPass'],
  startedAt: 1,
};

function accepts(change: object): boolean {
  const sent = { ...report, ...change };
  return (
    v.is(framePostSchema, { type: 'report', report: sent }) ||
    v.is(pageMessageSchema, { type: 'pageReport', report: sent })
  );
}

test('a report as the content script makes it is accepted', () => {
  expect(accepts({})).toBe(true);
});

test.each([
  ['51 candidates', { candidates: Array.from({ length: 51 }, () => candidate) }],
  ['a huge list', { candidates: Array.from({ length: 1_000_000 }) }],
  ['an ID that is too long', { candidates: [{ ...candidate, deviceId: 'a1'.repeat(513) }] }],
  ['an ID that is no text', { candidates: [{ ...candidate, deviceId: 4711 }] }],
  ['a label that is too long', { candidates: [{ ...candidate, label: 'x'.repeat(81) }] }],
  ['a path that is too long', { candidates: [{ ...candidate, path: 'x'.repeat(121) }] }],
  ['an unknown place', { candidates: [{ ...candidate, place: '<b>' }] }],
  ['a trust out of range', { candidates: [{ ...candidate, trust: 1e9 }] }],
  ['21 requestor IDs', { requestorIds: Array.from({ length: 21 }, (_, at) => `REF${at}`) }],
  ['a requestor ID that is too long', { requestorIds: ['x'.repeat(65)] }],
  ['a negative count', { more: -1 }],
])('a report with %s is refused', (_, change) => {
  expect(accepts(change)).toBe(false);
});

function offered(...deviceIds: string[]): string[] {
  const candidates = deviceIds.map((deviceId) => ({ ...candidate, deviceId }));
  return v.parse(pageReportSchema, { ...report, candidates }).candidates.map((one) => one.deviceId);
}

test('no report can offer everybody, and the other candidates of one that tries stay', () => {
  fc.assert(
    fc.property(spelledAll, (all) => {
      expect(offered(all, candidate.deviceId)).toEqual([candidate.deviceId]);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever a page reports, only what would be sent as it stands is offered', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const deviceId of offered(text.slice(0, 1024))) {
        expect(parseDeviceId(deviceId)).toEqual({ ok: true, value: deviceId });
      }
    }),
    { numRuns: 2_000 },
  );
  expect(offered('"stb-4711"', 'fingerprint c3RiLTQ3MTE=', 'stb 4711', '')).toEqual([]);
});

test('a requestor or MVPD that is everybody is dropped, and the others stay', () => {
  fc.assert(
    fc.property(spelledAll, (all) => {
      const texts = [all, 'REF30'].filter((text) => text.length <= 64);
      const sent = { ...report, requestorIds: texts, mvpdIds: texts };
      const { requestorIds, mvpdIds } = v.parse(pageReportSchema, sent);
      expect([requestorIds, mvpdIds]).toEqual([['REF30'], ['REF30']]);
    }),
  );
});
