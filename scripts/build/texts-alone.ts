import type { Plugin } from 'vite';

/** Takes the notes for translators out of the catalogue: they are half of it. */
export const textsAlone: Plugin = {
  name: 'texts-alone',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/_locales\/\w+\/messages\.json$/u.test(id)) return undefined;
    const told = JSON.parse(code, (key: string, value: unknown) =>
      key === 'description' || key === 'example' ? undefined : value,
    );
    return { code: JSON.stringify(told), map: null };
  },
};
