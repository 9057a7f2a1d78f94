import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

const metadata = /const apiMetadata = (\{[\s\S]*?\n {6}\});/u;
const described = v.record(v.string(), v.unknown());

/**
 * webextension-polyfill describes every API of a browser, in more bytes than all that it does. This
 * leaves the APIs that the source calls as `browser.…`: the others would be wrapped for nobody.
 */
export function leanPolyfill(source = 'src'): Plugin {
  return {
    name: 'lean-polyfill',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill\.js(?:\?|$)/u.test(id)) return undefined;
      const [whole, text = ''] = metadata.exec(code) ?? [];
      if (whole === undefined)
        throw new Error('webextension-polyfill describes APIs in another way');
      const all = v.parse(described, JSON.parse(text));
      const used = apisCalledIn(source);
      const left = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
      return {
        code: code.replace(whole, `const apiMetadata = ${JSON.stringify(left)};`),
        map: null,
      };
    },
  };
}

function apisCalledIn(folder: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/u.test(file)) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of code.matchAll(/\bbrowser\.(\w+)/gu)) if (name) used.add(name);
    // `const { local } = browser.storage` and the like name the API too; all else is refused.
    if (/\{[^}]*\}\s*=\s*browser\b(?!\.)/u.test(code)) {
      throw new Error(`${file}: name the API after "browser."`);
    }
  }
  return used;
}
