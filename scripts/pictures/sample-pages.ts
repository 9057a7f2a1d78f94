import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { device, otherDevices } from './saved';
import type { SamplePage } from './state';

/** The sandbox serves the other one itself. */
type ServedPage = Exclude<SamplePage, 'debug'>;

const row = (name: string, id: string) => `<tr><td>${name}</td><td>${id}</td></tr>`;
const table = (...rows: readonly string[]) =>
  `<table><tr><th>Name</th><th>Device ID</th></tr>${rows.join('')}</table>`;

const bodies = {
  plain: '<h1>Nothing here</h1>',
  one: table(row('Den', device)),
  several: table(row('Den', device), ...otherDevices.map((id) => row('Attic', id))),
  named: `<p>requestor_id: REF31, mvpd_id: TempPass_REF31</p>${table(row('Den', device))}`,
} as const satisfies Record<ServedPage, string>;

/** Serves web pages on loopback, over which the popup opens. */
export async function servePages(): Promise<{ url(page: ServedPage): string; close(): void }> {
  const server = createServer((request, answer) => {
    const body = Object.entries(bodies).find(([name]) => request.url === `/${name}`)?.[1];
    if (body === undefined) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    answer.end(`<!doctype html><title>Devices</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // What listens on a port has one.
  const { port } = server.address() as AddressInfo;
  return { url: (page) => `http://localhost:${port}/${page}`, close: () => server.close() };
}
