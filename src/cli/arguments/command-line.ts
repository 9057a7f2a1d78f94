import { parseArgs } from 'node:util';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import {
  type CommandName,
  isCommandName,
  mostOperands,
  type OptionName,
  options,
  optionsOf,
} from './options';

/** The options that were given. */
export type Values = ReturnType<typeof parse>['values'];

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'command';
      readonly command: CommandName;
      readonly values: Values;
      /** What stands behind the command without an option, such as the list of `bulk`. */
      readonly operands: readonly string[];
    };

/** What is secret and so is not taken from here, whatever it is called. */
const secretOptions =
  /^--?(?:software[-_]?)?(?:statement|token|access[-_]token|secret|passphrase)(?:=|$)/iu;
/** A JWT, in any place. */
const jwt = /eyJ[\w-]{8,}\.[\w-]{4,}/u;

/**
 * Reads the words behind the program's name.
 *
 * @throws NotSentError with why they cannot be used
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  // First of all, so that no message repeats it.
  if (args.some((one) => secretOptions.test(one) || jwt.test(one))) {
    throw new NotSentError(t('cli_secretArgument'));
  }
  const { values, positionals } = read(args);
  if (values.version === true) return { kind: 'version' };
  const [command = '', ...operands] = positionals;
  if (values.help === true || command === 'help') return { kind: 'help' };
  if (!isCommandName(command)) {
    throw new NotSentError(
      command === '' ? t('cli_noCommand') : t('cli_unknownCommand', { command }),
    );
  }
  const known: readonly OptionName[] = optionsOf[command];
  const foreign = Object.keys(values).find((name) => !known.some((one) => one === name));
  if (foreign !== undefined) {
    throw new NotSentError(t('cli_foreignOption', { command, option: `--${foreign}` }));
  }
  const extra = operands[mostOperands[command]];
  if (extra !== undefined) throw new NotSentError(t('cli_extraArgument', { argument: extra }));
  return { kind: 'command', command, values, operands };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

function read(args: readonly string[]) {
  try {
    return parse(args);
  } catch (error) {
    // Node.js names the option, in words of its own.
    throw new NotSentError(error instanceof Error ? error.message : String(error));
  }
}
