import { type CommandLine, readCommandLine, usage } from './command-line';
import { startSandbox } from './index';
import { logLine } from './log-line';
import { sandboxEnvironments } from './model/environments';

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
  const rules = sandbox.hosts.map((host) => `MAP ${host} 127.0.0.1:${sandbox.port}`).join(',');
  console.log(`Sample debug page: ${sandbox.url('/debug')}
Sample web player: ${sandbox.url('/player')}

Point Chromium here with
  --host-resolver-rules="${rules}"
  --ignore-certificate-errors-spki-list=${sandbox.spki}

Software statements:`);
  for (const environment of sandboxEnvironments) {
    console.log(`  ${environment}  ${await sandbox.statement(environment)}`);
  }
  console.log();
}
