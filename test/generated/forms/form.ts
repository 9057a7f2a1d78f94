import type { NameStyle } from '../label-names';
import type { Around, Field } from '../neighbours';
import type { Random } from '../random';

/** A way in which text carries a name and a value. */
export interface Form {
  readonly name: string;
  readonly style: NameStyle;
  readonly write: (field: Field, around: Around, random: Random) => string;
}

/** A form in which every field is written alike, one after the other. */
export function repeated(
  name: string,
  style: NameStyle,
  write: (field: Field, random: Random) => string,
  join: (fields: readonly string[]) => string = (fields) => fields.join('\n'),
): Form {
  return {
    name,
    style,
    write: (field, { before, after }, random) =>
      join([...before, field, ...after].map((one) => write(one, random))),
  };
}

/** A form for the one field; what stands beside it is written as plain lines. */
export function single(
  name: string,
  style: NameStyle,
  write: (field: Field, random: Random) => string,
): Form {
  return {
    name,
    style,
    write(field, { before, after }, random) {
      const line = ({ name: of, value }: Field) => `${of}: ${value}`;
      return [...before.map(line), write(field, random), ...after.map(line)].join('\n');
    },
  };
}
