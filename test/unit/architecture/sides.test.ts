import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../../src/', import.meta.url);
const styles = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

/**
 * An ID is read from left to right in every language, and so is what lies over its field. What is
 * for one direction alone names its side.
 */
const isMeant = /^\.combobox > \.stand-in$|:dir\((?:ltr|rtl)\)/u;

/** Whether a declaration is about the left or the right, whichever way a language is read. */
function namesASide(property: string, value: string): boolean {
  if (/(?:^|-)(?:left|right)(?:-|$)/u.test(property)) return true;
  if (/^(?:text-align|float|clear)$/u.test(property)) return /^(?:left|right)$/u.test(value);
  if (!/^(?:margin|padding|inset)$/u.test(property)) return false;
  const [, right, , left] = value.match(/(?:[\w-]*\((?:[^()]|\([^()]*\))*\)|[^\s()])+/gu) ?? [];
  return left !== undefined && left !== right;
}

test('no style names the left or the right, which are exchanged where people read from right to left', () => {
  const found = styles.flatMap((name) => {
    const css = readFileSync(new URL(name, source), 'utf8').replace(/\/\*.*?\*\//gsu, '');
    return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selector = '', body = '']) =>
      body
        .split(';')
        .map((one) => one.split(':').map((part) => part.trim()))
        .filter(([property = '', value = '']) => namesASide(property, value))
        .filter(() => !isMeant.test(selector.trim()))
        .map((declaration) => `${name} ${selector.trim()}: ${declaration.join(': ')}`),
    );
  });
  expect(styles.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
