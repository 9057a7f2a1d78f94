import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { makeCertificate } from './certificate';

/** Answers one request; the bindings are what the connection is made of. */
type Answer = (request: Request, bindings: object) => Response | Promise<Response>;

/** A port with a certificate: what a browser is started for, whoever answers there. */
export interface SandboxServer {
  readonly port: number;
  /** Base64 SHA-256 of the certificate's public key, for Chromium's spki list. */
  readonly spki: string;
  /** PEM */
  readonly certificate: string;
  /** From now on this answers. */
  answer(fetch: Answer): void;
  /** From now on nobody does; every connection is cut, those of hanging requests too. */
  silence(): void;
  /** Cuts every connection and closes the port. */
  close(): Promise<void>;
}

const nobody: Answer = () => new Response(null, { status: 503 });

/**
 * Opens a port on the loopback address, at which nobody answers yet.
 *
 * @param wanted the port; 0 takes a free one
 * @param http2 whether it speaks HTTP/2 and nothing else, in place of HTTP/1.1
 */
export async function openServer(wanted = 0, http2 = false): Promise<SandboxServer> {
  const made = await makeCertificate();
  let current = nobody;
  const fetch: Answer = (request, bindings) => current(request, bindings);
  const options = {
    fetch,
    serverOptions: { key: made.privateKey, cert: made.certificate },
    // The process may run more than this server, with the `Request` and `Response` of Node.js.
    overrideGlobalObjects: false,
  };
  const server = http2
    ? createAdaptorServer({ ...options, createServer: createSecureServer })
    : createAdaptorServer({ ...options, createServer });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened');
  function silence(): void {
    current = nobody;
    for (const socket of sockets) socket.destroy();
  }
  return {
    port: address.port,
    spki: made.spki,
    certificate: made.certificate,
    answer(fetch) {
      current = fetch;
    },
    silence,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        silence();
      }),
  };
}
