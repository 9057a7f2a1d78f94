import { expect, test } from 'vitest';
import { enteredFrom, readId, savedFrom } from '../../../../src/settings/devices/entered-device';

const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
const jwt = `${part({ alg: 'ES256' })}.${part({ iat: 1 })}.c2lnbmF0dXJl`;
const named = (name: string) =>
  savedFrom({ ...enteredFrom(undefined), name }, readId('ba23d141', true, []), true);

test('a name that is a secret or too long is not saved', () => {
  expect(named(jwt)).toBeUndefined();
  expect(named('n'.repeat(81))).toBeUndefined();
  expect(named(' Living room ')).toMatchObject({ name: 'Living room' });
});
