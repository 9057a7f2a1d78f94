import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../../src');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join(source, name), 'utf8') }));

/** The rules of a sheet, by their selectors: those of its media queries apart. */
function rulesOf(css: string, media?: string) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  const blocks = [...plain.matchAll(/@media\s*\(([^{]*)\)\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/gu)];
  const inside = blocks.filter(([, query]) => query === media).map(([, , body = '']) => body);
  const text =
    media === undefined
      ? blocks.reduce((rest, [all]) => rest.replace(all, ''), plain)
      : inside.join();
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }));
}

test('whatever moves by itself stands still where people asked for less motion', () => {
  const moving = /\b(?:animation|transition|scroll-behavior)(?:-\w+)*\s*:(?!\s*(?:none|auto))/u;
  const found = sheets.flatMap(({ name, css }) => {
    const still = rulesOf(css, 'prefers-reduced-motion: reduce')
      .filter(({ body }) => /(?:animation|transition)\s*:\s*none/u.test(body))
      .map(({ selector }) => selector);
    return rulesOf(css)
      .filter(({ body }) => moving.test(body))
      .map(({ selector }) => ({ rule: `${name}: ${selector}`, isStill: still.includes(selector) }));
  });
  expect(found.map(({ rule }) => rule)).toContain('ui/icon.css: .spinner');
  expect(found.filter(({ isStill }) => !isStill)).toEqual([]);
});

test('no style asks for a screen that is held upright or sideways', () => {
  expect(sheets.filter(({ css }) => css.includes('orientation')).map(({ name }) => name)).toEqual(
    [],
  );
});

const tokens = Object.fromEntries(
  [
    ...readFileSync(join(source, 'ui/tokens.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** As WCAG defines it, from 1 to 21. */
function contrast(one = '', other = ''): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(['light', 'dark'] as const)(
  'in %s every colour of text has 4.5 : 1 and the border of a control 3 : 1, on both grounds',
  (scheme) => {
    const texts = ['text', 'muted', 'accent', 'danger', 'prequal', 'success', 'warning'];
    const colour = (name: string) => tokens[name]?.[scheme];
    for (const ground of ['background', 'surface']) {
      for (const name of texts) {
        const found = contrast(colour(name), colour(ground));
        expect(found, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      const line = contrast(colour('border'), colour(ground));
      expect(line, `border on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['accent', 'danger']) {
      const found = contrast(colour('on-colour'), colour(name));
      expect(found, `on-colour on ${name}`).toBeGreaterThanOrEqual(4.5);
    }
  },
);
