import * as v from 'valibot';
import { expect, test } from 'vitest';
import { presets } from '../../../src/pass/device-info/presets';
import {
  type Configuration,
  configurationOf,
  configurations,
  isFresh,
  withConfiguration,
} from '../../../src/storage/configurations';

const hour = 60 * 60 * 1_000;
const staging = { kind: 'release-staging' } as const;

function configuration(change: object = {}): Configuration {
  const [one] = v.parse(configurations.schema, [
    { environment: staging, requestorId: 'REF30', readAt: 0, mvpds: [], ...change },
  ]);
  if (one === undefined) throw new Error('nothing was parsed');
  return one;
}

const mvpd = (id: string, more: object = {}) => ({ id, displayName: id, ...more });

test('a list of providers is good for a day, but not if the clock was set back', () => {
  const read = configuration({ readAt: 48 * hour });
  expect([48, 71.9, 72, 47].map((at) => isFresh(read, at * hour))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a list of providers is found by environment and requestor', () => {
  const custom = {
    kind: 'custom',
    managementUrl: 'https://mgmt.auth-staging.adobe.com',
    serviceUrl: 'https://sp.auth-staging.adobe.com',
  };
  const one = configuration();
  const other = configuration({ environment: { kind: 'prequal-staging' } });
  const all = [other, one];
  const { requestorId } = one;
  expect(configurationOf(all, { environment: staging, requestorId })).toBe(one);
  // The same two base URLs are the same environment, by whatever name.
  expect(configurationOf(all, configuration({ environment: custom }))).toBe(one);
  const production = { kind: 'release-production' } as const;
  expect(configurationOf(all, { environment: production, requestorId })).toBeUndefined();
  expect(configurationOf(all, configuration({ requestorId: 'REF' }))).toBeUndefined();
});

test('a list of providers that was read for one device is none of another device', () => {
  const [roku, appleTv, unknown] = [
    configuration({ deviceInfo: presets.roku }),
    configuration({ deviceInfo: presets.appleTv }),
    configuration(),
  ];
  const all = withConfiguration(withConfiguration([unknown], roku), appleTv);
  expect(all).toHaveLength(3);
  for (const one of [roku, appleTv, unknown]) expect(configurationOf(all, one)).toEqual(one);
  expect(configurationOf([roku, unknown], appleTv)).toBeUndefined();
});

test('what is read again takes the place of what was read before, and ten requestors are kept', () => {
  let all: readonly Configuration[] = [];
  for (let index = 0; index < 12; index += 1) {
    all = withConfiguration(all, configuration({ requestorId: `REF${index}`, readAt: index }));
  }
  all = withConfiguration(all, configuration({ requestorId: 'REF5', readAt: 20 }));
  expect(all.map(({ requestorId, readAt }) => [`${requestorId}`, readAt])).toEqual([
    ['REF5', 20],
    ...[11, 10, 9, 8, 7, 6, 4, 3, 2].map((index) => [`REF${index}`, index]),
  ]);
});

test('of very many providers the Temp Passes are kept, and no long name', () => {
  const ordinary = Array.from({ length: 3_000 }, (_, index) => mvpd(`Cable${index}`));
  const long = 'x'.repeat(5_000);
  const mvpds = [...ordinary, mvpd('TempPass', { isTempPass: true, displayName: long })];
  const [kept] = withConfiguration([], configuration({ mvpds }));
  expect(kept?.mvpds).toHaveLength(2_000);
  expect(kept?.mvpds[0]).toEqual({
    id: 'TempPass',
    displayName: long.slice(0, 200),
    isTempPass: true,
  });
});

test('all together leave room in the storage for what is failOnInvalid', () => {
  const mvpds = Array.from({ length: 2_000 }, (_, index) => mvpd(`${'long'.repeat(25)}${index}`));
  let all: readonly Configuration[] = [];
  for (let index = 0; index < 5; index += 1) {
    all = withConfiguration(all, configuration({ requestorId: `REF${index}`, mvpds }));
  }
  expect(JSON.stringify(all).length).toBeLessThan(1_000_000);
  expect(all[0]?.requestorId).toBe('REF4');
});
