import { version } from '../../package.json';
import { t } from '../text/t';
import { type CommandLine, readCommandLine } from './arguments/command-line';
import { bulkCommand } from './commands/bulk';
import { resetCommand, resetEveryCommand } from './commands/reset';
import { startCommand, trialCommand } from './commands/trial';
import { writeCommand } from './commands/write';
import type { Given } from './context/context';
import { type ExitCode, exitCodes, NotSentError } from './exit/exit-codes';
import { outputTo, type Stream } from './output/output';

/** Where the program runs. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Stream;
  readonly err: Stream;
}

/**
 * Does what a command line asks for.
 *
 * @param args the words behind the program's name
 * @throws only what is an error of the program
 */
export async function runProgram(
  args: readonly string[],
  { env, out, err }: Surroundings,
): Promise<ExitCode> {
  try {
    const line = readCommandLine(args);
    if (line.kind === 'command') {
      const { values } = line;
      return await run(line, { values, env, output: outputTo(out, err, values.output) });
    }
    out.write(`${line.kind === 'help' ? t('cli_help') : version}\n`);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof NotSentError)) throw error;
    err.write(`${error.message}\n${t('cli_nothingSent')}\n`);
    return exitCodes.notSent;
  }
}

function run(
  { command, operands }: Extract<CommandLine, { kind: 'command' }>,
  given: Given,
): Promise<ExitCode> {
  switch (command) {
    case 'reset':
      return resetCommand(given);
    case 'reset-every':
      return resetEveryCommand(given);
    case 'trial':
      return trialCommand(given);
    case 'start':
      return startCommand(given);
    case 'bulk':
      return bulkCommand(given, operands[0]);
    case 'write':
      return writeCommand(given, operands);
  }
}
