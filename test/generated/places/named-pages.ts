import type { NamesForm } from '../names';
import { html, page } from './markup';

const row = (name: string, value: string) => `<tr><th>${name}</th><td>${value}</td></tr>`;
const table = (...rows: readonly string[]) => page(`<table>${rows.join('')}</table>`);
const pair = (name: string, value: string) => `<dt>${name}</dt><dd>${value}</dd>`;

/** Requestor and MVPD in the elements of a page. */
export const namedPages: readonly NamesForm[] = [
  { name: 'rows', write: (r, m) => table(row('Requestor', r), row('MVPD', m)) },
  { name: 'rows of IDs', write: (r, m) => table(row('Requestor ID', r), row('MVPD ID', m)) },
  {
    name: 'dl',
    write: (r, m) => page(`<dl>${pair('Service provider', r)}${pair('MVPD', m)}</dl>`),
  },
  {
    name: 'inputs',
    write: (r, m) =>
      page(
        `<label>Requestor ID <input value="${r}"></label><label>MVPD ID <input value="${m}"></label>`,
      ),
  },
  {
    name: 'columns',
    write: (r, m) =>
      page(
        `<table><tr><th>Requestor</th><th>MVPD</th><th>State</th></tr><tr><td>${r}</td><td>${m}</td><td>on</td></tr></table>`,
      ),
  },
  {
    name: 'columns of IDs',
    write: (r, m) =>
      page(
        `<table><thead><tr><th>requestor_id</th><th>mvpd_id</th></tr></thead><tbody><tr><td>${r}</td><td>${m}</td></tr></tbody></table>`,
      ),
  },
  {
    name: 'beside the cell',
    write: (r, m) =>
      page(
        `<table><tr><td>Requestor</td><td><input value="${r}"></td></tr><tr><td>MVPD</td><td><input value="${m}"></td></tr></table>`,
      ),
  },
  {
    name: 'words in brackets',
    write: (r, m) => table(row('Anbieter (requestor)', r), row('TV-Anbieter (mvpd)', m)),
  },
  { name: 'programmer', write: (r, m) => table(row('Programmer ID', r), row('MVPD ID', m)) },
  {
    name: 'objects',
    write: (r, m) =>
      page(
        `<pre>${html(JSON.stringify({ requestor: { id: r }, mvpd: { id: m } }, null, 2))}</pre>`,
      ),
  },
  {
    name: 'coloured objects',
    write: (r, m) =>
      page(
        `<pre>{ <b>"requestor"</b>: { <b>"id"</b>: <i>"${r}"</i> }, <b>"mvpd"</b>: { <b>"id"</b>: <i>"${m}"</i> } }</pre>`,
      ),
  },
  { name: 'bare', write: (_, m) => page(`<p>The trial of <code>${m}</code> ended.</p>`) },
  { name: 'path', write: (r, m) => page(`<pre>GET /api/v2/${r}/profiles/${m} HTTP/1.1</pre>`) },
];
