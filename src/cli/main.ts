import messages from '../../public/_locales/en/messages.json';
import { answerFrom, catalogueSource } from '../text/catalogue-source';
import { runProgram } from './program';

answerFrom(catalogueSource(messages, Intl.DateTimeFormat().resolvedOptions().locale));

process.exitCode = await runProgram(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
});
