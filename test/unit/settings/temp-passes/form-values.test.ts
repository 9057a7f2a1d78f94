import * as v from 'valibot';
import { expect, test } from 'vitest';
import { startingEntries, tempPassOf } from '../../../../src/settings/temp-passes/form-values';
import { tempPassSchema } from '../../../../src/storage/temp-passes';
import { address, hash, sha512, userTemplate } from '../../view/app-request/samples';

const environment = { kind: 'release-staging' } as const;
const saved = v.parse(tempPassSchema, {
  id: 'one',
  name: 'Night',
  environment,
  requestorId: 'REF30',
  mvpdId: 'flexibleTempPass',
  kind: 'promotional',
  trialApplicationId: 'viewer',
  resourceIds: ['News, 8 pm', 'res04'],
  identityTemplate: '{"user":{"mail":"..."}}',
  plainAddress: true,
  keyHash: 'SHA-512',
  deviceInfo: { model: 'Roku', osName: 'Roku', displayWidth: 1920, type: 'TV' },
});
const entered = startingEntries(saved);
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is saved and not touched stays as it is', () => {
  const { id: _, ...entries } = saved;
  expect(stored(tempPassOf(entered, environment))).toEqual(stored(entries));
});

test('what is as by default is not saved, so that it follows the default', () => {
  const { identityTemplate, plainAddress, keyHash } = startingEntries(undefined);
  const typed = tempPassOf(
    {
      ...entered,
      identityTemplate,
      plainAddress,
      keyHash,
      resourceIds: ' ',
      deviceInfo: undefined,
      trialApplicationId: '',
    },
    environment,
  );
  expect(Object.keys(Object(stored(typed))).sort()).toEqual(
    ['environment', 'kind', 'mvpdId', 'name', 'requestorId'].sort(),
  );
});

test('a basic Temp Pass keeps no identity and no hash, whatever was typed for it', () => {
  const typed = tempPassOf({ ...entered, kind: 'basic', identityTemplate: '{' }, environment);
  expect(typed).toBeDefined();
  expect(stored(typed)).not.toHaveProperty('keyHash');
  expect(stored(typed)).not.toHaveProperty('plainAddress');
  expect(stored(typed)).not.toHaveProperty('identityTemplate');
});

test.each([
  { identityTemplate: '' },
  { identityTemplate: '{"email":""}' },
  { identityTemplate: '["…"]' },
  { resourceIds: Array.from({ length: 21 }, (_, index) => index).join(' ') },
  { resourceIds: 'x'.repeat(1_025) },
])('a Temp Pass is not saved with $identityTemplate$resourceIds', (change) => {
  expect(tempPassOf({ ...entered, ...change }, environment)).toBeUndefined();
});

test('a form that begins with an app’s request has what the app sends', () => {
  const start = { identity: { ...hash, template: userTemplate, keys: { 'SHA-512': sha512 } } };
  expect(startingEntries(undefined, start)).toMatchObject({
    ...{ identityTemplate: userTemplate, plainAddress: false, keyHash: 'SHA-512' },
  });
  expect(startingEntries(undefined, { identity: address })).toMatchObject({ plainAddress: true });
  expect(startingEntries(saved, start)).toMatchObject({ identityTemplate: saved.identityTemplate });
});

test('a name that is a secret or too long is not saved', () => {
  const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
  const jwt = `${part({ alg: 'ES256' })}.${part({ iat: 1 })}.c2lnbmF0dXJl`;
  for (const name of [jwt, 'n'.repeat(201)]) {
    expect(tempPassOf({ ...entered, name }, environment)).toBeUndefined();
  }
  expect(tempPassOf({ ...entered, name: 'n'.repeat(200) }, environment)).toBeDefined();
});
