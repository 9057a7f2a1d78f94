import { parseArgs } from 'node:util';
import { type Look, looks } from './looks';
import type { State } from './state';

export interface CommandLine {
  readonly states: readonly State[];
  readonly looks: readonly Look[];
  /** Where the pictures go. */
  readonly folder: string;
  /** Whether axe looks too. */
  readonly axe: boolean;
}

export const usage = `npm run pictures                     every state in every look, into pictures/
npm run pictures -- NAME…            the states whose name begins with NAME
npm run pictures -- --theme LOOK     only this look: ${looks.map(({ name }) => name).join(', ')}
npm run pictures -- --axe            axe looks too, in light, dark and forced
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
      out: { type: 'string', default: 'pictures' },
    },
  });
  const { theme } = values;
  const wanted = {
    states: states.filter(
      ({ name }) => positionals.length === 0 || positionals.some((one) => name.startsWith(one)),
    ),
    looks: looks.filter(({ name }) => theme.length === 0 || theme.includes(name)),
    folder: values.out,
    axe: values.axe,
  };
  const unknown = positionals.find((one) => !states.some(({ name }) => name.startsWith(one)));
  if (unknown !== undefined) throw new Error(`There is no state "${unknown}".`);
  const noLook = theme.find((one) => !looks.some(({ name }) => name === one));
  if (noLook !== undefined) throw new Error(`There is no look "${noLook}".`);
  return wanted;
}
