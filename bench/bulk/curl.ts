import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/index';
import { sample } from '../sample';

/** So many connections, or streams of one, a browser uses for a host. */
export const parallel = { http1: 6, http2: 8 } as const;
export type Protocol = keyof typeof parallel;

const host = 'mgmt.auth-staging.adobe.com';

/**
 * Resets so many devices with `curl --parallel`.
 *
 * @returns ms from its start to its end
 */
export async function curlList(
  sandbox: Sandbox,
  count: number,
  protocol: Protocol,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'reset-temp-pass-curl-'));
  try {
    const ids = `requestor_id=${sample.requestorId}&mvpd_id=${sample.mvpdId}`;
    const lines = Array.from({ length: count }, () => {
      const url = `https://${host}/reset-tempass/v3/reset?${ids}&device_id=${crypto.randomUUID()}`;
      return `url = "${url}"\noutput = "/dev/null"\n`;
    });
    const file = join(folder, 'list.txt');
    await writeFile(file, lines.join(''));
    const token = await sandbox.accessToken(sample.environment);
    const begun = performance.now();
    const curl = spawn(
      'curl',
      [
        ...['--parallel', '--parallel-max', String(parallel[protocol]), '--parallel-immediate'],
        ...[protocol === 'http1' ? '--http1.1' : '--http2', '--no-progress-meter', '--fail'],
        ...['--insecure', '--connect-to', `${host}:443:127.0.0.1:${sandbox.port}`],
        ...['--request', 'DELETE', '--header', `Authorization: Bearer ${token}`, '--config', file],
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const [code] = await once(curl, 'exit');
    if (code !== 0) throw new Error(`curl ended with ${code}`);
    return performance.now() - begun;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
