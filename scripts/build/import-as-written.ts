import type { Plugin } from 'vite';

/** Vite's name for the function that it puts around each `import()`. */
const helper = '\0vite/preload-helper.js';

/**
 * Leaves `import()` to the browser. Vite's own function around it first asks for stylesheets and other
 * scripts of the part that is loaded, by elements in the page's head; here a part is one script.
 */
export const importAsWritten: Plugin = {
  name: 'import-as-written',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
};
