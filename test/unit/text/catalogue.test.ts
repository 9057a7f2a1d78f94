import { expect, test } from 'vitest';
import { type Catalogue, catalogues, namesIn, withoutForm } from './catalogues';

const english: Catalogue = catalogues.get('en') ?? new Map();
const languages = [...catalogues];

/** What is wrong with each message of a catalogue, by its key. */
function faults(catalogue: Catalogue, faultOf: (key: string) => string | undefined): string[] {
  return [...catalogue.keys()].flatMap((key) => {
    const fault = faultOf(key);
    return fault === undefined ? [] : [`${key}: ${fault}`];
  });
}

/** Names of placeholders with what each stands for. */
function declaredIn(catalogue: Catalogue, key: string): Record<string, string> {
  const { placeholders = {} } = catalogue.get(key) ?? {};
  return Object.fromEntries(
    Object.entries(placeholders).map(([name, { content }]) => [name, content]),
  );
}

test('there are texts', () => {
  expect(english.size).toBeGreaterThan(500);
});

test.each(languages)('%s: the catalogue names its language', (name, catalogue) => {
  expect(catalogue.get('locale')?.message).toBe(name.replace('_', '-'));
});

test.each(languages)('%s: a key has letters that browsers take', (_, catalogue) => {
  expect([...catalogue.keys()].filter((key) => !/^[\w@]+$/u.test(key))).toEqual([]);
});

test.each(languages)(
  '%s: a message uses the values that it declares, and no other',
  (_, catalogue) => {
    const wrong = faults(catalogue, (key) => {
      const used = [...new Set(namesIn(catalogue.get(key)?.message ?? ''))].sort();
      const declared = Object.keys(declaredIn(catalogue, key)).map((name) => name.toUpperCase());
      return used.join() === declared.sort().join() ? undefined : `${used} against ${declared}`;
    });
    expect(wrong).toEqual([]);
  },
);

test.each(languages)(
  '%s: values come in the order of their names, nine at most',
  (_, catalogue) => {
    const wrong = faults(catalogue, (key) => {
      const declared = declaredIn(catalogue, key);
      const names = Object.keys(declared).sort();
      const inOrder = names.every((name, index) => declared[name] === `$${index + 1}`);
      return inOrder && names.length <= 9 ? undefined : JSON.stringify(declared);
    });
    expect(wrong).toEqual([]);
  },
);

test.each(languages)(
  '%s: no dollar is left that Chromium would take for a value',
  (_, catalogue) => {
    const wrong = faults(catalogue, (key) => {
      const { message = '' } = catalogue.get(key) ?? {};
      const isSideBySide = /\$\w+\$\$/u.test(message);
      const rest = message.replace(/\$\w+\$/gu, '');
      return isSideBySide || rest.includes('$') ? message : undefined;
    });
    expect(wrong).toEqual([]);
  },
);

test.each(languages)(
  '%s: has each form of each number, and a count in no other text',
  (name, catalogue) => {
    const { pluralCategories } = new Intl.PluralRules(name.replace('_', '-')).resolvedOptions();
    const wrong = faults(catalogue, (key) => {
      if (!('count' in declaredIn(catalogue, key))) return undefined;
      const base = withoutForm(key);
      const missing = pluralCategories.filter((form) => !catalogue.has(`${base}_${form}`));
      return base === key || missing.length > 0 ? `lacks ${missing.join() || 'forms'}` : undefined;
    });
    expect(wrong).toEqual([]);
  },
);

test.each(languages)('%s: has the texts of English, with the same values', (_, catalogue) => {
  const shape = (of: Catalogue) =>
    [...of.keys()].map((key) => [withoutForm(key), ...Object.keys(declaredIn(of, key))].join(' '));
  expect(new Set(shape(catalogue))).toEqual(new Set(shape(english)));
});
