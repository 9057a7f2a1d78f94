import { expect, test } from 'vitest';
import { toldEnvironment } from '../../../src/config/told-environment';
import { type Environment, parseBaseUrl } from '../../../src/pass/ids/environment';

const nothing = {
  claims: [],
  ofHost: undefined,
  ofRequest: undefined,
  tempPasses: [],
  applications: [],
};
const production: Environment = { kind: 'release-production' };
const prequal: Environment = { kind: 'prequal-staging' };
const saved = (environment: Environment) => ({ environment });
function custom(): Environment {
  const url = parseBaseUrl('https://proxy.example.com');
  if (!url.ok) throw new Error(url.error);
  return { kind: 'custom', managementUrl: url.value, serviceUrl: url.value };
}
const claim = (value: string) => ({ name: 'iss', value });

test('of a statement alone nothing tells the environment, and none is guessed', () => {
  expect(toldEnvironment(nothing)).toBeUndefined();
  expect(toldEnvironment({ ...nothing, claims: [claim('adobe'), claim('x.y/staging')] })).toBe(
    undefined,
  );
});

test('the request that was pasted tells it, a custom one as well', () => {
  expect(toldEnvironment({ ...nothing, ofRequest: production })).toEqual(production);
  expect(toldEnvironment({ ...nothing, ofRequest: custom() })).toEqual(custom());
});

test.each([
  ['https://sp-prequal.auth-staging.adobe.com/o/client/register', prequal],
  ['mgmt.auth.adobe.com', production],
  ['https://sp.auth.adobe.com.example.com', undefined],
  ['https://api.auth.adobe.com', undefined],
  ['https://sp.auth.adobe.com https://sp.auth-staging.adobe.com', undefined],
])('a claim tells it by a host of one environment alone: %s', (value, told) => {
  expect(toldEnvironment({ ...nothing, claims: [claim(value)] })).toEqual(told);
});

test('the host to which what was pasted sends the statement tells it, unless a request says otherwise', () => {
  expect(toldEnvironment({ ...nothing, ofHost: prequal })).toEqual(prequal);
  expect(toldEnvironment({ ...nothing, ofHost: prequal, ofRequest: prequal })).toEqual(prequal);
  expect(toldEnvironment({ ...nothing, ofHost: prequal, ofRequest: production })).toBe(undefined);
});

test('a request and a claim that contradict each other leave the question', () => {
  const claims = [claim('https://sp.auth-staging.adobe.com')];
  expect(toldEnvironment({ ...nothing, claims, ofRequest: production })).toBeUndefined();
});

test('the only environment whose Temp Passes have no application tells it', () => {
  const tempPasses = [saved(prequal), saved(prequal), saved(production)];
  const applications = [saved(production)];
  expect(toldEnvironment({ ...nothing, tempPasses, applications })).toEqual(prequal);
  expect(toldEnvironment({ ...nothing, tempPasses })).toBeUndefined();
  expect(toldEnvironment({ ...nothing, tempPasses: [saved(custom())] })).toBeUndefined();
});
