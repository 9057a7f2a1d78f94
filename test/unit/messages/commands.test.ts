import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { commandSchema } from '../../../src/messages/commands';
import { checkIdentifier } from '../../../src/pass/ids/identifier';
import { commandTypes, sampleCommands } from '../../sample-commands';
import { anyText, spelledAll } from '../pass/any-text';

const byType = sampleCommands({ tempPassId: 'temp-pass', applicationId: 'application' });
const samples: readonly object[] = Object.values(byType);
const knownTypes: ReadonlySet<string> = new Set(commandTypes);

const json = fc.jsonValue({ maxDepth: 4 });
const nested = fc
  .tuple(fc.integer({ min: 1, max: 2_000 }), fc.constantFrom('array', 'object'), json)
  .map(([depth, kind, inner]) => {
    let value: unknown = inner;
    for (let level = 0; level < depth; level += 1) value = kind === 'array' ? [value] : { value };
    return value;
  });
const hugeText = fc.integer({ min: 1_000, max: 50_000 }).map((length) => 'a1'.repeat(length));
const hugeList = fc
  .integer({ min: 3, max: 10_000 })
  .map((length) => Array.from({ length }, () => 'a1'));
const idText = fc.oneof({ weight: 20, arbitrary: anyText }, { weight: 1, arbitrary: hugeText });
const target = fc.record({
  kind: fc.constantFrom('device', 'key', 'everyDevice', 'everyKey'),
  deviceId: idText,
  key: idText,
});
const targets = fc.array(fc.oneof(target, json), { maxLength: 3 });
const anything = fc.oneof(
  { weight: 6, arbitrary: json },
  { weight: 4, arbitrary: anyText },
  { weight: 4, arbitrary: targets },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.oneof(hugeText, hugeList) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, Number.NaN, 10n, new Date(0)) },
);
const types = fc.constantFrom(...commandTypes, '__proto__', 'constructor', 'toString', 'Reset');
const names = ['type', 'id', 'tempPassId', 'targets', 'target', 'confirmation', 'tempPass'];
const name = fc.oneof(
  fc.constantFrom(...names, 'site', 'name', 'environment', 'credential', 'kind', 'deviceId', 'key'),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'then', 'toJSON'),
  fc.string({ maxLength: 8 }),
);

/** A change of one field: `path` steps into fields that are objects as far as there are some. */
interface Change {
  readonly path: readonly number[];
  readonly name: string;
  readonly drop: boolean;
  readonly value: unknown;
}
const change: fc.Arbitrary<Change> = fc.record({
  path: fc.array(fc.nat(5), { maxLength: 3 }),
  name,
  drop: fc.boolean(),
  value: anything,
});

function changed(command: object, changes: readonly Change[]): unknown {
  const copy: object = structuredClone(command);
  for (const { path, name, drop, value } of changes) {
    let at = copy;
    for (const step of path) {
      const inner = Object.values(at).filter((one) => typeof one === 'object' && one !== null);
      at = inner[step % Math.max(inner.length, 1)] ?? at;
    }
    if (drop) Reflect.deleteProperty(at, name);
    // An own field of that name, as JSON.parse makes one: an assignment would set the prototype.
    // The length of a list takes no such value, and then stays as it is.
    else Reflect.defineProperty(at, name, { value, enumerable: true, configurable: true });
  }
  return copy;
}

const message = fc.oneof(
  { weight: 2, arbitrary: anything },
  { weight: 1, arbitrary: fc.dictionary(name, anything, { maxKeys: 6 }) },
  {
    weight: 3,
    arbitrary: fc.tuple(types, json).map(([type, rest]) => Object.assign({}, rest, { type })),
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 3 }))
      .map(([command, changes]) => changed(command, changes)),
  },
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.oneof(
          target,
          spelledAll.map((key) => ({ kind: 'key', key })),
        ),
        { maxLength: 3 },
      )
      .map((list) => ({ ...byType.reset, targets: list })),
  },
);

/** Types, and how many messages of each passed. */
const passed = new Map<string, number>();

test('no message makes the schema throw, and what passes is a known command', () => {
  fc.assert(
    fc.property(message, (sent) => {
      const read = v.safeParse(commandSchema, sent);
      if (!read.success) return;
      const command = read.output;
      expect(knownTypes.has(command.type)).toBe(true);
      expect(Object.getPrototypeOf(command)).toBe(Object.prototype);
      passed.set(command.type, (passed.get(command.type) ?? 0) + 1);
      if (command.type !== 'reset') return;
      expect([1, 2]).toContain(command.targets.length);
      for (const one of command.targets) {
        const id = one.kind === 'device' ? one.deviceId : one.key;
        expect(id).not.toMatch(/^\s*(?:all)?\s*$/iu);
        // Nor does it mean everybody in any encoding, or nobody after another trim.
        expect(checkIdentifier(id)).toEqual({ ok: true, value: id });
      }
    }),
    { numRuns: 20_000 },
  );
  // A search that never gets past the schema would show nothing.
  for (const type of commandTypes) expect(passed.get(type) ?? 0, type).toBeGreaterThan(20);
}, 60_000);

test('every sample is a command as it is', () => {
  for (const one of samples) expect(v.safeParse(commandSchema, one).success).toBe(true);
  expect(samples).toHaveLength(commandTypes.length);
});
