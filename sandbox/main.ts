import { announcement } from './announcement';
import { type CommandLine, readCommandLine, usage } from './command-line';
import { startSandbox } from './index';
import { logLine } from './log-line';

const commandLine = readCommandLine(process.argv.slice(2));

switch (commandLine.kind) {
  case 'help':
    console.log(usage);
    break;
  case 'mistake':
    console.error(`${commandLine.message}\n\n${usage}`);
    process.exitCode = 1;
    break;
  case 'start':
    await start(commandLine);
}

async function start(wanted: Extract<CommandLine, { kind: 'start' }>): Promise<void> {
  const { port, trialSeconds, tokenSeconds } = wanted;
  const sandbox = await startSandbox({
    port,
    trialSeconds,
    onRequest: (entry) => console.log(logLine(entry)),
  });
  sandbox.settings({ tokenSeconds });
  console.log(await announcement(sandbox));
}
