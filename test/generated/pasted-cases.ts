import fc from 'fast-check';
import { codeNames, cuts, negatives, placeholderRequests, placeholders } from './pasted-doubts';
import { bothApart, hostApart, parametersApart, tenMore } from './pasted-forms';
import {
  addressOf,
  anyReset,
  type MeantReset,
  meaningOf,
  parametersOf,
  pathOf,
} from './pasted-ids';
import { anyStatement, statementForms } from './pasted-statements';
import { brackets, canStand, escapes, heads, tails, wraps } from './pasted-wrappings';

/** What a pasted text is to be read as: a part of it is checked, `undefined` where it is none. */
export interface PastedCase {
  readonly kind: string;
  /** The values of its dimensions, for a failure's message. */
  readonly form: string;
  readonly text: string;
  readonly expected:
    | { readonly kind: 'resetRequest'; readonly request: Readonly<Record<string, unknown>> }
    | { readonly kind: 'statement'; readonly statement: string }
    | { readonly kind: 'none' };
}

type Kind = fc.Arbitrary<PastedCase>;

const requestCase = (
  kind: string,
  form: string,
  text: string,
  reset: MeantReset,
  without: readonly string[] = [],
): PastedCase => {
  const request = Object.fromEntries(
    Object.entries(meaningOf(reset)).filter(([name]) => !without.includes(name)),
  );
  return { kind, form, text, expected: { kind: 'resetRequest', request } };
};

const wrappedAddress: Kind = fc
  .tuple(
    anyReset,
    fc.constantFrom(...heads),
    fc.constantFrom(...brackets),
    fc.constantFrom(...tails),
  )
  .filter(([, , [before, after], tail]) => canStand(before, after, tail))
  .map(([reset, head, [before, after], tail]) =>
    requestCase(
      'address in a wrapping',
      JSON.stringify([head, before, after, tail]),
      `${head}${before}${addressOf(reset)}${after}${tail}`,
      reset,
    ),
  );

const escapedAddress: Kind = fc
  .tuple(anyReset, fc.constantFrom(...escapes), fc.constantFrom('', ',', ' .', ';', '\n', ')'))
  .map(([reset, [name, write], tail]) =>
    requestCase('escaped address', name, `${write(addressOf(reset))}${tail}`, reset),
  );

const inForms = (
  kind: string,
  forms: readonly (readonly [string, (reset: MeantReset) => string])[],
): Kind =>
  fc
    .tuple(anyReset, fc.constantFrom(...forms))
    .map(([reset, [name, write]]) => requestCase(kind, name, write(reset), reset));

/** Which field of a request each parameter fills. */
const fields: Readonly<Record<string, string>> = {
  requestor_id: 'requestorId',
  mvpd_id: 'mvpdId',
  device_id: 'deviceId',
  key: 'key',
};

const placeholder: Kind = fc
  .tuple(
    anyReset,
    fc.constantFrom(...placeholderRequests),
    fc.constantFrom(...placeholders),
    fc.subarray([0, 1, 2], { minLength: 1 }),
  )
  .map(([reset, [request, write], [name, stand], which]) => {
    const names = reset.order.filter((_, index) => which.includes(index));
    const values = parametersOf(reset).map(([key, value]): [string, string] => [
      key,
      names.some((one) => one === key) ? stand(key) : value,
    ]);
    const empty = names.map((one) => fields[one] ?? one);
    return requestCase(
      'placeholder',
      `${name}, ${request}, ${names.join(' ')}`,
      write(reset, values),
      reset,
      empty,
    );
  });

const wrapped: Kind = fc
  .tuple(anyReset, fc.integer({ min: 72, max: 120 }), fc.constantFrom(...wraps))
  .map(([reset, width, [name, write]]) => {
    const address = addressOf(reset);
    // A wrap before all parameters leaves a line that is an address by itself.
    const at = Math.max(width, address.indexOf('?') + 4);
    const isDoubtful =
      at > address.lastIndexOf('=') && !isCertain(address.slice(address.lastIndexOf('=') + 1));
    const last = reset.order.at(-1) ?? 'device_id';
    const text = write(`${address.slice(0, at)}\n${address.slice(at)}`);
    const whole = at >= address.length ? write(address) : text;
    return isDoubtful && at < address.length
      ? requestCase('address over lines', `none, ${name}, ${at}`, write(address), reset)
      : requestCase('address over lines', `${name}, ${at}, ${last}`, whole, reset);
  });

function isCertain(value: string): boolean {
  return /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16}|[\da-f]{40}|[\da-f]{64})$/iu.test(
    value,
  );
}

const code: Kind = fc
  .tuple(anyReset, fc.constantFrom(...codeNames), fc.nat(2), fc.constantFrom(', ', ',\n  '))
  .map(([reset, write, at, between]) => {
    const name = reset.order[at] ?? 'device_id';
    const pairs = parametersOf(reset).map(([key, value]) =>
      key === name ? `${key}: ${write(key)}` : `${key}: '${value}'`,
    );
    return requestCase(
      'placeholder',
      `code, ${write(name)}`,
      `axios.delete('${reset.base}${pathOf(reset)}', { params: { ${pairs.join(between)} } })`,
      reset,
      [fields[name] ?? name],
    );
  });

const cut: Kind = fc
  .tuple(anyReset, fc.constantFrom(...placeholderRequests), fc.constantFrom(...cuts), fc.nat(2))
  .map(([reset, [request, write], [name, shorten], at]) => {
    // A bare address that is cut ends there.
    const last = reset.order[at] ?? 'device_id';
    const cutReset = { ...reset, order: [...reset.order.filter((one) => one !== last), last] };
    const values = parametersOf(cutReset).map(([key, value]): [string, string] => [
      key,
      key === last ? shorten(value) : value,
    ]);
    return requestCase(
      'cut or masked',
      `${name}, ${request}, ${last}`,
      write(reset, values),
      reset,
      [fields[last] ?? last],
    );
  });

const statementKind = (
  kind: string,
  forms: readonly (readonly [string, (statement: string) => string])[],
): Kind =>
  fc.tuple(anyStatement, fc.constantFrom(...forms)).map(([statement, [form, write]]) => ({
    kind,
    form,
    text: write(statement),
    expected: { kind: 'statement', statement },
  }));

const negative: Kind = fc
  .tuple(anyReset, anyStatement, fc.constantFrom(...negatives))
  .map(([reset, statement, [form, write]]) => ({
    kind: 'negative',
    form,
    text: write(reset, statement),
    expected: { kind: 'none' },
  }));

/** Every kind of pasted text, with the share of the cases that it gets. */
export const pastedKinds: readonly (readonly [weight: number, arbitrary: Kind])[] = [
  [8, wrappedAddress],
  [3, escapedAddress],
  [1, wrapped],
  [2, inForms('host apart', hostApart)],
  [4, inForms('parameters apart', parametersApart)],
  [1, inForms('host and parameters apart', bothApart)],
  [1, inForms('ten more requests', tenMore)],
  [5, placeholder],
  [1, code],
  [4, cut],
  [2, statementKind('statement alone', statementForms.alone)],
  [5, statementKind('statement by its name', statementForms.named)],
  [2, statementKind('statement in code', statementForms.inCode)],
  [1, statementKind('ten more statements', statementForms.ten)],
  [2, negative],
];

/** Any pasted text. */
export const anyPaste: Kind = fc.oneof(
  ...pastedKinds.map(([weight, arbitrary]) => ({ weight, arbitrary })),
);
