import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { english, root } from './catalogues';

/** Keys of the texts that a piece of source says. */
function keysIn(code: string): string[] {
  const keys = [...code.matchAll(/(?<!beforeSentence\([^\n]*)\bt\(\s*['`](\w+)/gu)];
  return keys.map(([, key = '']) => key);
}

function isSentence(key: string): boolean {
  return [...english].some(([one, { message }]) => one.startsWith(key) && /[.!?]$/u.test(message));
}

/** Sentences of the catalogue that have a space of the source behind them. */
function spacedIn(name: string, code: string): string[] {
  const found: string[] = [];
  const look = (children: { type: string; start: number; end: number }[]) => {
    for (const [index, { type, start, end }] of children.entries()) {
      const next = children[index + 1];
      if (type !== 'JSXExpressionContainer' || next === undefined) continue;
      const behind = code.slice(next.start, next.end);
      // A line break of the source is no space.
      const isSpace = behind === "{' '}" || /^[^\S\n]+(?:\S|$)/u.test(behind);
      const keys = keysIn(code.slice(start, end)).filter(isSentence);
      if (isSpace) found.push(...keys.map((key) => `${name}: ${key}`));
    }
  };
  new Visitor({
    JSXElement: ({ children }) => look(children),
    JSXFragment: ({ children }) => look(children),
  }).visit(parseSync(name, code).program);
  return found;
}

test('no sentence has a space behind it where its language has none: beforeSentence knows', () => {
  const spaced = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => spacedIn(path, readFileSync(join(root, 'src', path), 'utf8')));
  expect(spaced).toEqual([]);
});

test.each([
  ["<p>{t('history_off')}{' '}<a /></p>", ['one.tsx: history_off']],
  ["<p>{t('history_off')} <a /></p>", ['one.tsx: history_off']],
  ["<p>\n{t('history_off')}\n<a />\n</p>", []],
  ["<p>{beforeSentence(t('history_off'))}<a /></p>", []],
  ["<p>{t('label_key')} <code /></p>", []],
])('in %s it finds %j', (code, found) => {
  expect(spacedIn('one.tsx', code)).toEqual(found);
});
