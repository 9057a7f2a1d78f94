import { parseArgs } from 'node:util';
import { type Language, languages } from '../texts/languages';
import { type Look, looks, looksIn } from './looks';
import type { State } from './state';

export interface CommandLine {
  readonly states: readonly State[];
  readonly looks: readonly Look[];
  /** Where the pictures go. */
  readonly folder: string;
  /** Whether axe looks too. */
  readonly axe: boolean;
  /** In which each is made, into a folder of its own; undefined for the looks of English. */
  readonly languages: readonly Language[] | undefined;
}

export const usage = `npm run pictures                     every state in every look, into pictures/
npm run pictures -- NAME…            the states whose name begins with NAME
npm run pictures -- --theme LOOK     only this look: ${looks.map(({ name }) => name).join(', ')}
npm run pictures -- --axe            axe looks too, in light, dark and forced
npm run pictures -- --language all   in every language, wide and narrow, with sheets of them; or only in
                                     one: ${languages.join(', ')}
npm run pictures -- --out FOLDER     into another folder`;

/**
 * @param states those that there are
 * @throws where an option, a look or a name is not known
 */
export function readCommandLine(args: readonly string[], states: readonly State[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      theme: { type: 'string', multiple: true, default: [] },
      axe: { type: 'boolean', default: false },
      language: { type: 'string', multiple: true },
      out: { type: 'string', default: 'pictures' },
    },
  });
  const { theme } = values;
  const spoken = languagesOf(values.language);
  const [language, ...others] = spoken ?? [];
  const offered = language !== undefined && others.length === 0 ? looksIn(language) : looks;
  const wanted = {
    states: states.filter(
      ({ name }) => positionals.length === 0 || positionals.some((one) => name.startsWith(one)),
    ),
    looks: offered.filter(({ name }) => theme.length === 0 || theme.includes(name)),
    languages: spoken,
    folder: values.out,
    axe: values.axe,
  };
  const unknown = positionals.find((one) => !states.some(({ name }) => name.startsWith(one)));
  if (unknown !== undefined) throw new Error(`There is no state "${unknown}".`);
  const known = spoken === undefined ? looks : spoken.flatMap(looksIn);
  const noLook = theme.find((one) => !known.some(({ name }) => name === one));
  if (noLook !== undefined) throw new Error(`There is no look "${noLook}".`);
  return wanted;
}

/** @throws where one is not known */
function languagesOf(names: readonly string[] | undefined): readonly Language[] | undefined {
  if (names?.includes('all')) return languages;
  return names?.map((name) => {
    const language = languages.find((one) => one === name);
    if (language === undefined) throw new Error(`There is no language "${name}".`);
    return language;
  });
}
