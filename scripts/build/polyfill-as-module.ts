import type { Plugin } from 'vite';

/**
 * Makes an ES module of webextension-polyfill. As a CommonJS module it is handed over by a helper
 * that looks at each property of `browser`, and so has the browser set up every API that the
 * extension may use, before the first line of ours: in each page, and each time the background starts.
 */
export const polyfillAsModule: Plugin = {
  name: 'polyfill-as-module',
  apply: 'build',
  transform(code, id) {
    if (!/webextension-polyfill\/dist\/browser-polyfill\.js(?:\?|$)/u.test(id)) return undefined;
    const wrapped = [
      'const module = { exports: {} };',
      'const exports = module.exports;',
      code,
      'export default module.exports;',
    ];
    return { code: wrapped.join('\n'), map: null };
  },
};
