import { expect, test } from 'vitest';
import { languages as listed, tagOf } from '../../../scripts/texts/languages';
import {
  type Catalogue,
  catalogues,
  english,
  faults,
  folders,
  namesIn,
  withoutForm,
} from './catalogues';

const languages = [...catalogues];

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

test('each folder of texts is a language of the list, and each language has a folder', () => {
  expect([...folders].sort()).toEqual([...listed].sort());
});

test.each(languages)('%s: the catalogue names its language', (name, catalogue) => {
  expect(catalogue.get('locale')?.message).toBe(tagOf(name));
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

/** Keys of texts that differ by a number, without the form. */
const plurals = new Set(
  [...english.keys()].filter((key) => english.has(`${withoutForm(key)}_one`)).map(withoutForm),
);

test('a count is in no text but those that have a form for each number', () => {
  const wrong = faults(english, (key) => {
    const isCounted = 'count' in declaredIn(english, key);
    return isCounted === plurals.has(withoutForm(key)) ? undefined : 'has a count, or forms';
  });
  expect(wrong).toEqual([]);
});

test.each(languages)(
  '%s: has the texts of English, with exactly its own forms of each number',
  (name, catalogue) => {
    const { pluralCategories } = new Intl.PluralRules(tagOf(name)).resolvedOptions();
    const wanted = [...english.keys()].flatMap((key) => {
      const base = withoutForm(key);
      return plurals.has(base) ? pluralCategories.map((form) => `${base}_${form}`) : [key];
    });
    expect(new Set(catalogue.keys())).toEqual(new Set(wanted));
  },
);

test.each(languages)(
  '%s: each text takes the values that its English one takes',
  (_, catalogue) => {
    const wrong = faults(catalogue, (key) => {
      const base = withoutForm(key);
      const source = plurals.has(base) ? `${base}_other` : key;
      const [own, wanted] = [declaredIn(catalogue, key), declaredIn(english, source)].map((one) =>
        JSON.stringify(one),
      );
      return own === wanted ? undefined : `${own} against ${wanted}`;
    });
    expect(wrong).toEqual([]);
  },
);
