import { parseArgs } from 'node:util';

/** What the command line asks for, or what is wrong with it. */
export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | {
      readonly kind: 'start';
      readonly port: number;
      readonly trialSeconds: number;
      readonly tokenSeconds: number;
    };

export const usage = `An Adobe Pass stand-in over HTTPS on this machine.

  --port N            default 8443; 0 takes a free one
  --trial-seconds N   how long a trial lasts, default 60
  --token-seconds N   how long an access token lives, default 21600
  --help`;

const options = {
  port: { type: 'string', default: '8443' },
  'trial-seconds': { type: 'string', default: '60' },
  'token-seconds': { type: 'string', default: '21600' },
  help: { type: 'boolean', default: false },
} as const;

/** More than thirty years; with more, times leave the range of what clocks can say. */
const mostSeconds = 999_999_999;

/**
 * Reads the words behind the program's name.
 *
 * @param args for example `['--port', '9443']`
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: 'help' };
    return {
      kind: 'start',
      port: wholeNumber('--port', values.port, 65_535),
      trialSeconds: wholeNumber('--trial-seconds', values['trial-seconds'], mostSeconds),
      tokenSeconds: wholeNumber('--token-seconds', values['token-seconds'], mostSeconds),
    };
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(option: string, text: string, most: number): number {
  if (/^\d+$/u.test(text) && Number(text) <= most) return Number(text);
  throw new RangeError(`${option} must be a whole number from 0 to ${most}, not "${text}".`);
}
