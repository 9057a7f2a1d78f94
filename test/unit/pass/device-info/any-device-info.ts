import fc from 'fast-check';
import * as v from 'valibot';
import { deviceInfoSchema } from '../../../../src/pass/device-info/device-info';
import { deviceInfoKeys, listedValues } from '../../../../src/pass/device-info/device-info-keys';
import { anyCodePoint } from '../any-code-point';

const anyValue = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.string({ maxLength: 20, unit: anyCodePoint }),
  fc.integer(),
  fc.boolean(),
);
/** Names that apps use besides Adobe's, and what objects have without being asked. */
const otherKeys = fc.constantFrom('type', 'platform', 'Modell', 'toString', 'hasOwnProperty', '0');

/** Any header's JSON, as an app may send it: with values that are on Adobe's lists, or are not. */
export const anyFacts = fc
  .dictionary(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...deviceInfoKeys) }, otherKeys),
    fc.oneof(anyValue, fc.constantFrom(...Object.values(listedValues).flat())),
    { minKeys: 1, maxKeys: 12, noNullPrototype: true },
  )
  .filter((facts) => deviceInfoKeys.some((key) => Object.hasOwn(facts, key)));

export const anyDeviceInfo = anyFacts.map((facts) => v.parse(deviceInfoSchema, facts));
