import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { apiScope, resetScope } from '../../../src/pass/auth/scopes';

/** Where the commands of the papers are run: a folder with what they name, and the sandbox for Adobe. */
export interface Stage {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly sandbox: Sandbox;
  /** The command with the places of this machine in place of those that the papers show. */
  fit(command: string): string;
  close(): Promise<void>;
}

/** @param program the built command-line program */
export async function openStage(program: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-commands-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const sandbox = await startSandbox({ throttle: false });
  const url = sandbox.url('');
  const environment = { managementUrl: url, serviceUrl: url };
  copyFileSync(program, join(folder, 'reset-temp-pass.mjs'));
  write('ca.pem', sandbox.certificate);
  write('statement', await sandbox.statement('custom', [resetScope, apiScope]));
  write('devices.csv', 'device_id\n3fb6e0b4-2f4e-4f0d-9d2f-4a3a8a4b7c11\nKx-4471-0093\n');
  const tempPass = { name: 'REF30 test', requestorId: 'REF30', mvpdId: 'TempPass', kind: 'basic' };
  const device = { name: 'living room', deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb' };
  write(
    'settings.json',
    JSON.stringify({
      resetTempPass: 1,
      tempPasses: [{ ...tempPass, environment }],
      devices: [device],
    }),
  );
  // An answer of 4xx or 5xx is a failure of the command.
  write('.curlrc', 'fail-with-body\nsilent\nshow-error\n');
  return {
    folder,
    env: { ...process.env, CURL_HOME: folder, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
    sandbox,
    fit: (command) =>
      command
        .replaceAll('/run/secrets/statement', join(folder, 'statement'))
        .replaceAll('/safe/place', folder)
        .replaceAll('https://localhost:8443', url),
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
