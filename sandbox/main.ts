import { parseArgs } from 'node:util';
import { sandboxEnvironments } from './environments';
import { startSandbox } from './index';
import { logLine } from './log-line';

const usage = `An Adobe Pass stand-in over HTTPS on this machine.

  --port N            default 8443
  --trial-seconds N   how long a trial lasts, default 60
  --token-seconds N   how long an access token lives, default 21600
  --help`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    'trial-seconds': { type: 'string', default: '60' },
    'token-seconds': { type: 'string', default: '21600' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  const sandbox = await startSandbox({
    port: Number(values.port),
    trialSeconds: Number(values['trial-seconds']),
    onRequest: (entry) => console.log(logLine(entry)),
  });
  sandbox.settings({ tokenSeconds: Number(values['token-seconds']) });
  const rules = sandbox.hosts.map((host) => `MAP ${host} 127.0.0.1:${sandbox.port}`).join(',');
  console.log(`Sample debug page: ${sandbox.url('/debug')}

Point Chromium here with
  --host-resolver-rules="${rules}"
  --ignore-certificate-errors-spki-list=${sandbox.spki}

Software statements:`);
  for (const environment of sandboxEnvironments) {
    console.log(`  ${environment}  ${await sandbox.statement(environment)}`);
  }
  console.log();
}
