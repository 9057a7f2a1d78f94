import messages from '../../public/_locales/en/messages.json';
import { answerFrom, catalogueSource } from '../text/catalogue-source';
import { exitCodes } from './exit/exit-codes';
import { runProgram } from './program';

answerFrom(catalogueSource(messages, Intl.DateTimeFormat().resolvedOptions().locale));

try {
  process.exitCode = await runProgram(process.argv.slice(2), {
    env: process.env,
    out: process.stdout,
    err: process.stderr,
  });
} catch (error) {
  // Whoever reports it needs to know where it was. No error of ours has a secret in its words.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = exitCodes.broken;
}
