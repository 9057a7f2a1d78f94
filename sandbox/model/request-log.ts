import type { Fault } from '../faults/faults';
import type { SandboxEnvironment } from './environments';
import type { ResetTarget } from './reset-target';

/**
 * One request that the stand-in got, with no token, credential or statement in it. `identity` may
 * be somebody's e-mail address: it is for tests, and not to be printed.
 */
export interface LogEntry {
  /** When it came in: milliseconds of the real clock. */
  readonly time: number;
  /** Null for a host name that the stand-in does not play. */
  readonly environment: SandboxEnvironment | null;
  readonly method: string;
  readonly host: string;
  /** With its query; values of parameters that Adobe does not document are blanked. */
  readonly path: string;
  /** Null when the request got no whole answer (see `fault`). */
  readonly status: number | null;
  readonly milliseconds: number;
  /** The planned fault that hit it. */
  readonly fault?: Fault['kind'];
  /** True when its connection had served a request before: a browser may send it again by itself. */
  readonly onReused?: true;
  /** For resets: whose trial was asked to be deleted, as the server reads it. */
  readonly target?: ResetTarget;
  /** For REST API V2: the device ID decoded from `AP-Device-Identifier`, where it can be. */
  readonly deviceId?: string;
  /** For REST API V2: the decoded text of `AP-TempPass-Identity`, where it can be. */
  readonly identity?: string;
  /** For REST API V2: the decoded text of `X-Device-Info`, where it can be. */
  readonly deviceInfo?: string;
  /** For REST API V2: true where the request counts as from an unknown platform. */
  readonly unknownPlatform?: true;
  /** True when the reset was carried out for everybody. */
  readonly everybodyWiped?: true;
}

const openParameters: ReadonlySet<string> = new Set([
  'requestor_id',
  'mvpd_id',
  'device_id',
  'key',
  'appId',
  'deviceUser',
  'environment',
]);

/** The requests so far, oldest first. */
export class RequestLog {
  readonly #entries: LogEntry[] = [];
  readonly #onRequest: ((entry: LogEntry) => void) | undefined;

  /** @param onRequest told of each entry as it is added */
  constructor(onRequest?: (entry: LogEntry) => void) {
    this.#onRequest = onRequest;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(entry: LogEntry): void {
    this.#entries.push(entry);
    this.#onRequest?.(entry);
  }

  clear(): void {
    this.#entries.length = 0;
  }
}

/**
 * Writes a request's path so that it can be logged. A client that puts a secret into a query by
 * mistake must not find it in somebody's terminal, hence only documented parameters are shown.
 *
 * @param url the whole URL
 */
export function loggedPath(url: URL): string {
  if (url.search === '') return url.pathname;
  const shown = url.search
    .slice(1)
    .split('&')
    .map((pair) => {
      const name = pair.split('=', 1)[0] ?? '';
      if (openParameters.has(name)) return pair;
      return pair.includes('=') ? `${name}=…` : '…';
    });
  return `${url.pathname}?${shown.join('&')}`;
}
