import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/config/detect-input';
import { deviceIdInText, readEnteredDeviceId } from '../../../src/input/entered-device-id';
import { anyPaste, type PastedCase } from '../../generated/pasted-cases';

/** Another one: `SEED=4711 npx vitest run --project unit test/unit/config/generated-pastes.test.ts`. */
const seed = Number(process.env['SEED'] ?? 13);
const numRuns = 8_000;

const read = ['environment', 'requestorId', 'mvpdId', 'kind', 'deviceId', 'key'];

/** What a text was read as, in the words of an expectation. */
async function readingOf(text: string): Promise<PastedCase['expected']> {
  const recognised = await recognise(text);
  if (!recognised.ok) return { kind: 'none' };
  const { value } = recognised;
  if (value.kind === 'statement') return { kind: 'statement', statement: value.statement };
  if (value.kind !== 'resetRequest') return { kind: 'none' };
  const request = Object.entries(value.request).filter(
    ([name, one]) => read.includes(name) && one !== undefined,
  );
  return { kind: 'resetRequest', request: Object.fromEntries(request) };
}

/** How many cases of each kind are wrong, where they are more than a list allows. */
async function moreThan(
  listed: Readonly<Record<string, number>>,
  isRight: (one: PastedCase) => boolean | Promise<boolean>,
): Promise<Record<string, string>> {
  const counts = new Map<string, [wrong: number, all: number]>();
  for (const one of fc.sample(anyPaste, { seed, numRuns })) {
    const [wrong, all] = counts.get(one.kind) ?? [0, 0];
    counts.set(one.kind, [wrong + ((await isRight(one)) ? 0 : 1), all + 1]);
  }
  const more = [...counts].filter(([kind, [wrong]]) => wrong > (listed[kind] ?? 0));
  return Object.fromEntries(more.map(([kind, [wrong, all]]) => [kind, `${wrong} of ${all}`]));
}

/** How many of each kind are read wrong so far; a kind that is not listed is read right. */
const failing: Readonly<Record<string, number>> = {};

test('no more of the generated pastes are read wrong than are listed', async () => {
  expect(
    await moreThan(failing, async ({ text, expected }) =>
      isDeepStrictEqual(await readingOf(text), expected),
    ),
  ).toEqual({});
});

/** The same of the popup's field and the right click, which read the device ID alone. */
const failingInField: Readonly<Record<string, number>> = {};

test('the popup’s field and a right click read the device ID that a paste into Settings reads', async () => {
  const wrong = await moreThan(failingInField, ({ text, expected }) => {
    if (expected.kind !== 'resetRequest') return true;
    const entered = readEnteredDeviceId(text);
    const { deviceId } = expected.request;
    return (
      deviceIdInText(text) === deviceId && (entered.ok ? entered.value : undefined) === deviceId
    );
  });
  expect(wrong).toEqual({});
});
