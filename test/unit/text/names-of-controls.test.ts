import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { languages } from '../../../scripts/texts/languages';
import { catalogueOf, root } from './catalogues';

/** A control with a name of its own beside the words that are seen on it. */
interface Named {
  readonly file: string;
  /** The texts that make its name. */
  readonly name: readonly string[];
  readonly seen: readonly string[];
}

/** The keys of the texts that a piece of source says. */
function keysIn(code: string): string[] {
  return [...code.matchAll(/\bt\(\s*'(\w+)'/gu)].map(([, key = '']) => key);
}

const controls = new Set(['a', 'button', 'label', 'summary']);

/** Every button, link and summary of a file that has both. */
function namedIn(file: string): Named[] {
  const code = readFileSync(join(root, 'src', file), 'utf8');
  const found: Named[] = [];
  new Visitor({
    JSXElement({ openingElement: { name: tag, attributes }, children }) {
      if (tag.type !== 'JSXIdentifier' || !controls.has(tag.name)) return;
      const label = attributes.find(
        (one) => one.type === 'JSXAttribute' && one.name.name === 'aria-label',
      );
      if (label === undefined) return;
      const texts = children.filter(({ type }) => type === 'JSXExpressionContainer');
      const seen = texts.flatMap(({ start, end }) => keysIn(code.slice(start, end)));
      const name = keysIn(code.slice(label.start, label.end));
      if (seen.length > 0 && name.length > 0) found.push({ file, name, seen });
    },
  }).visit(parseSync(file, code).program);
  return found;
}

const named = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .flatMap(namedIn);

/** The words of a text, without what is put into it. */
function wordsOf(text = ''): string {
  return text
    .replace(/\$\w+\$/gu, '')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}

test.each(languages)(
  'in %s the name of each control has the words that are seen on it',
  (language) => {
    const catalogue = catalogueOf(language);
    const words = (key: string) => wordsOf(catalogue.get(key)?.message);
    expect(named.length).toBeGreaterThan(4);
    const others = named.flatMap(({ file, name, seen }) =>
      seen
        .filter((key) => !name.some((one) => words(one).includes(words(key))))
        .map((key) => `${file}: “${words(key)}” is not in “${name.map(words).join(' ')}”`),
    );
    expect(others).toEqual([]);
  },
);
