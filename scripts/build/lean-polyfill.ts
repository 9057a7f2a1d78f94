import type { Plugin } from 'vite';

type Change = readonly [what: string, found: RegExp, instead: string];

/** As an ES module it needs no runtime for modules of another kind beside it. */
const asModule: readonly Change[] = [
  ['a head', /^[\s\S]*?, function \(module\) \{$/mu, 'let api;'],
  ['an end', /^\}\);\s*(?:\/\/# sourceMappingURL=.*\s*)?$(?![\s\S])/mu, 'export default api;'],
  ['an export', /\bmodule\.exports = wrapAPIs\(chrome\)/u, 'api = wrapAPIs(chrome)'],
  ['a native export', /\bmodule\.exports = globalThis\.browser/u, 'api = globalThis.browser'],
];

/**
 * All that returns later returns a promise by itself in Manifest V3, in every Chrome that the
 * manifest lets in. Only messages are left: not everywhere may a listener answer with a promise.
 */
const withMessagesOnly: readonly Change[] = [
  ['APIs', /\bapiMetadata = \{[\s\S]*?^ {6}\};/mu, 'apiMetadata = {};'],
  ['a check of those', /\bif \(Object\.keys\(apiMetadata\)\.length === 0\) \{[^{}]*\}/u, ''],
  ['privacy settings', /\bapiMetadata\.privacy = \{[\s\S]*?^ {6}\};/mu, ''],
  ['wildcards', /\} else if \(hasOwnProperty\(metadata, "\*"\)\) \{[^{}]*(?=\} else \{)/u, ''],
  [
    'functions with callbacks',
    /\} else if \(hasOwnProperty\(metadata, prop\)\) \{[^{}]*wrapAsyncFunction\(prop, metadata\[prop\]\);[^{}]*(?=\} else \{)/u,
    '',
  ],
  ['developer tools', /\bdevtools: \{\s*network: \{[^{}]*\}\s*\},/u, ''],
  [
    'their requests',
    /\bconst onRequestFinishedWrappers = new DefaultWeakMap\([\s\S]*?^ {6}\}\);/mu,
    '',
  ],
  [
    'a count of arguments',
    /(?<=\bwrappedSendMessage = .*\s+)if \(args\.length < [\s\S]*?(?=\breturn new Promise\b)/u,
    '',
  ],
];

/** webextension-polyfill in a fraction of its bytes: without what no browser here needs any more. */
export function leanPolyfill(): Plugin {
  return {
    name: 'lean-polyfill',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill\.js(?:\?|$)/u.test(id)) return undefined;
      let lean = code;
      for (const [what, found, instead] of [...asModule, ...withMessagesOnly]) {
        if (lean.split(found).length !== 2) {
          throw new Error(`webextension-polyfill writes ${what} in another way now`);
        }
        lean = lean.replace(found, instead);
      }
      return { code: lean, map: null };
    },
  };
}
