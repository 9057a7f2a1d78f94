import type { Random } from '../random';
import { base64, uuid } from '../value-shapes';
import { html, page } from './markup';

/** A page with several devices. */
export interface RankedPage {
  readonly name: string;
  /** What is filled in: the first ID, or none. */
  readonly best: 'own' | 'none';
  readonly write: (own: string, others: readonly string[], random: Random) => string;
}

const row = (name: string, value: string) => `<tr><th>${name}</th><td>${value}</td></tr>`;
const listed = (ids: readonly string[]) =>
  `<table><thead><tr><th>Name</th><th>Device ID</th></tr></thead><tbody>${ids
    .map((id, at) => `<tr><td>Room ${at + 1}</td><td>${id}</td></tr>`)
    .join('')}</tbody></table>`;
const answer = (ids: readonly string[]) =>
  html(JSON.stringify({ devices: ids.map((id) => ({ deviceId: id, type: 'tv' })) }, null, 2));

/** Own device, others, and which of them a page is about. */
export const rankedPages: readonly RankedPage[] = [
  {
    name: 'own field and a list',
    best: 'own',
    write: (own, others) =>
      page(
        `<h2>Player</h2><dl><dt>Device ID</dt><dd>${own}</dd></dl><h2>Household</h2>${listed(others)}`,
      ),
  },
  {
    name: 'headings',
    best: 'own',
    write: (own, others) =>
      page(
        `<h2>This device</h2><table>${row('Device ID', own)}</table><h2>Other devices</h2><table>${others.map((id) => row('Device ID', id)).join('')}</table>`,
      ),
  },
  {
    name: 'marked row',
    best: 'own',
    write: (own, others) =>
      page(
        listed([own, ...others]).replace('<td>Room 1</td>', '<td>Room 1 <b>This device</b></td>'),
      ),
  },
  {
    name: 'current and previous',
    best: 'own',
    write: (own, [other = '']) =>
      page(`<table>${row('Previous device ID', other)}${row('Current device ID', own)}</table>`),
  },
  {
    name: 'own request, list in the answer',
    best: 'own',
    write: (own, others) =>
      page(
        `<h3>Request headers</h3><table>${row('AP-Device-Identifier', `fingerprint ${base64(own)}`)}${row('Accept', '*/*')}</table><h3>Response</h3><pre>${answer(others)}</pre>`,
      ),
  },
  {
    name: 'own request in text, list in the answer',
    best: 'own',
    write: (own, others) =>
      page(
        `<h3>Request</h3><pre>GET /devices HTTP/1.1\nX-Device-Id: ${own}\nAccept: */*</pre><h3>Response</h3><pre>${answer([...others, own])}</pre>`,
      ),
  },
  {
    name: 'own query, list in the answer',
    best: 'own',
    write: (own, others) =>
      page(
        `<h3>Query string parameters</h3><table>${row('device_id', own)}</table><h3>Response</h3><pre>${answer(others)}</pre>`,
      ),
  },
  { name: 'list', best: 'none', write: (own, others) => page(listed([own, ...others])) },
  {
    name: 'cards',
    best: 'none',
    write: (own, others) =>
      page(
        [own, ...others]
          .map((id) => `<section class="card"><h3>TV</h3><p>Device ID: ${id}</p></section>`)
          .join(''),
      ),
  },
  {
    name: 'log',
    best: 'none',
    write: (own, others) =>
      page(
        `<pre>${[own, ...others].map((id) => `10:02:11 INFO deviceId=${id} online`).join('\n')}</pre>`,
      ),
  },
];

/** IDs for such a page. */
export function devices(random: Random): readonly [string, ...string[]] {
  return [uuid(random), uuid(random), uuid(random)];
}
