import type { IncomingHttpHeaders } from 'node:http';
import { type Agent, request } from 'node:https';
import type { Sandbox } from '../../../sandbox/index';

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
}

export interface AskOptions {
  /** Which connections it may use; Node's own where left out. */
  readonly agent?: Agent;
  /** After how many bytes no more is read: the request is given up. */
  readonly enough?: number;
}

/** Sends a request to the sandbox as if to one of Adobe's hosts. */
export function ask(
  sandbox: Sandbox,
  method: string,
  url: string,
  headers: Record<string, string> = {},
  body?: string,
  { agent, enough = Number.POSITIVE_INFINITY }: AskOptions = {},
): Promise<Answered> {
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        method,
        path: pathname + search,
        headers: { ...headers, Host: host },
        ...(agent === undefined ? {} : { agent }),
        // The certificate is made at each start, so that there is nobody to trust it.
        rejectUnauthorized: false,
      },
      (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length >= enough) answer.destroy(new Error('Enough'));
        });
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: answer.statusCode ?? 0,
            body: bytes.toString(),
            bytes,
            headers: answer.headers,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
