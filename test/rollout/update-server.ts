import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import * as v from 'valibot';

const addressSchema = v.object({ port: v.number() });

/** A plain web server of an organization, on this machine. */
export interface UpdateServer {
  readonly baseUrl: string;
  /** Hosts the files of another folder from now on. */
  host(folder: string): void;
  close(): Promise<void>;
}

export async function startUpdateServer(): Promise<UpdateServer> {
  let hosted = '';
  const server = createServer(async ({ url = '' }, answer) => {
    const name = basename(new URL(url, 'http://localhost').pathname);
    try {
      const file = await readFile(join(hosted, name));
      const type = name.endsWith('.crx') ? 'application/x-chrome-extension' : '';
      const isAddon = name.endsWith('.xpi') ? 'application/x-xpinstall' : 'text/plain';
      answer.writeHead(200, { 'content-type': type || isAddon }).end(file);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = v.parse(addressSchema, server.address());
  return {
    baseUrl: `http://localhost:${port}`,
    host(folder) {
      hosted = folder;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
