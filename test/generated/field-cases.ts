import fc from 'fast-check';
import type { TextCase, Wanted } from './case';
import type { Decoration } from './decorations';
import type { Form } from './forms/form';
import { type Names, plainNames } from './label-names';
import { neighbour } from './neighbours';
import { pick, Random } from './random';
import { plainShapes, type ValueShape } from './value-shapes';

/** What is varied in a kind of case; each list begins with its simplest, to which a case shrinks. */
export interface Dimensions {
  readonly forms: readonly Form[];
  readonly names?: Names;
  readonly shapes?: readonly ValueShape[];
  readonly decorations?: readonly Decoration[];
  /** The most that stand before and after. */
  readonly neighbours?: number;
}

/** One field of one form, with what stands before and after it. */
export function fieldCases(dimensions: Dimensions): fc.Arbitrary<TextCase> {
  const { forms, names = plainNames, shapes = plainShapes, decorations = [] } = dimensions;
  const { neighbours = 3 } = dimensions;
  const some = fc.array(fc.nat(9_999), { maxLength: neighbours });
  const choices = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999), fc.nat());
  return fc
    .tuple(choices, some, some)
    .map(([[form, name, shape, decoration, seed], before, after]) => {
      const random = new Random(seed);
      const { style, write } = pick(forms, form);
      const { id, written } = pick(shapes, shape).write(random);
      const value = decorations.length > 0 ? pick(decorations, decoration).dress(written) : written;
      const beside = (numbers: readonly number[]) => numbers.map((one) => neighbour(one, style));
      const around = { before: beside(before), after: beside(after) };
      return { text: write({ name: pick(names[style], name), value }, around, random), ids: [id] };
    });
}

/** A case made of one choice from a list and of what chance adds. */
export function chosenCases<Item, Case extends Wanted>(
  items: readonly Item[],
  write: (item: Item, random: Random) => Case,
): fc.Arbitrary<Case> {
  return fc
    .tuple(fc.nat(9_999), fc.nat())
    .map(([item, seed]) => write(pick(items, item), new Random(seed)));
}

/** Cases without any device ID: the value of a field is none. */
export function emptyCases(
  forms: readonly Form[],
  value: (random: Random) => string,
  names: Names = plainNames,
): fc.Arbitrary<TextCase> {
  const shapes = [
    { name: 'none', write: (random: Random) => ({ id: '', written: value(random) }) },
  ];
  return fieldCases({ forms, names, shapes }).map(({ text }) => ({ text, ids: [], best: null }));
}
