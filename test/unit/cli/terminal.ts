import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/index';

const scopes = ['temporary:passes:owner', 'api:client:v2'];

/** A program that has ended, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly events: readonly Record<string, unknown>[];
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** A folder with settings, and the stand-in for Adobe Pass that they lead to. */
export interface Terminal {
  readonly sandbox: Sandbox;
  readonly statement: string;
  readonly path: (file: string) => string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  start(args: readonly string[], env?: NodeJS.ProcessEnv): Started;
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  /** What was reset, as the server read it. */
  ledger(): string[];
}

/** @param program the path of the built file */
export async function openTerminal(
  program: string,
  options: SandboxOptions = { throttle: false },
): Promise<Terminal> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const path = (file: string) => join(folder, file);
  const write = (file: string, content: string | Uint8Array) => writeFileSync(path(file), content);
  const url = sandbox.url('');
  const environment = { managementUrl: url, serviceUrl: url };
  const ids = { environment, requestorId: 'REF30' };
  write('ca.pem', sandbox.certificate);
  write(
    'settings.json',
    JSON.stringify({
      resetTempPass: 1,
      tempPasses: [
        { ...ids, name: 'Basic', mvpdId: 'TempPass', kind: 'basic' },
        { ...ids, name: 'Flex', mvpdId: 'flexibleTempPass', kind: 'promotional' },
        {
          ...ids,
          environment: 'release-production',
          mvpdId: 'TempPass',
          kind: 'basic',
          name: 'Live',
        },
      ],
      devices: [{ name: 'living room', deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb' }],
    }),
  );
  const statement = await sandbox.statement('custom', scopes);
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Started => {
    const limit = env['FILE_LIMIT'];
    const limited = `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`;
    const words = [process.execPath, program, ...args];
    const [file = '', ...rest] =
      limit === undefined ? words : ['bash', '-c', limited, 'bash', ...words];
    const child = spawn(file, rest, {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        // Without it Windows opens no connection.
        SystemRoot: process.env['SystemRoot'],
        NODE_EXTRA_CA_CERTS: path('ca.pem'),
        RESET_TEMP_PASS_SETTINGS: path('settings.json'),
        RESET_TEMP_PASS_STATEMENT: statement,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => resolve({ code, out, err, events: eventsIn(out) }));
    });
    return { process: child, ended };
  };
  return {
    sandbox,
    statement,
    path,
    write,
    read: (file) => readFileSync(path(file), 'utf8'),
    start,
    run: (args, env) => start(args, env).ended,
    ledger: () =>
      sandbox.log
        .filter(({ method, status }) => method === 'DELETE' && status === 204)
        .map((one) => new URL(one.path, url).searchParams)
        .map((query) => query.get('device_id') ?? query.get('key') ?? ''),
  };
}

function eventsIn(out: string): Record<string, unknown>[] {
  return out.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
}
