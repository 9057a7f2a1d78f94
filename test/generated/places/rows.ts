import type { Form } from '../forms/form';
import { repeated } from '../forms/form';
import { inMarkup, page } from './markup';

type Write = (name: string, value: string, at: number) => string;

/** Rows of a name and a value, all alike. */
function rows(name: string, write: Write, around: (rows: string) => string = (all) => all): Form {
  let at = 0;
  return repeated(
    name,
    'words',
    (field) => {
      const { name: label, value } = inMarkup(field);
      at += 1;
      return write(label, value, at);
    },
    (all) => page(around(all.join('\n'))),
  );
}

const table = (all: string) => `<table><tbody>${all}</tbody></table>`;
const list = (all: string) => `<dl>${all}</dl>`;
const card = (all: string) => `<section class="card">${all}</section>`;

/** Names and values in rows and pairs of elements. */
export const rowPlaces: readonly Form[] = [
  rows('th and td', (name, value) => `<tr><th>${name}</th><td>${value}</td></tr>`, table),
  rows('in one block', (name, value) => `<div>${name}<div>${value}</div></div>`),
  rows('two td', (name, value) => `<tr><td>${name}</td><td>${value}</td></tr>`, table),
  rows(
    'td with a colon',
    (name, value) => `<tr><td>${name}:</td><td><code>${value}</code></td></tr>`,
    table,
  ),
  rows(
    'scope of a row',
    (name, value) => `<tr><th scope="row">${name}</th><td><span>${value}</span></td></tr>`,
    table,
  ),
  rows(
    'paragraphs in cells',
    (name, value) => `<tr><th><p>${name}</p></th><td><p>${value}</p></td></tr>`,
    table,
  ),
  rows('dt and dd', (name, value) => `<dt>${name}</dt><dd>${value}</dd>`, list),
  rows(
    'dt and dd in div',
    (name, value) => `<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`,
    list,
  ),
  rows(
    'list items',
    (name, value) => `<li><b>${name}</b>: ${value}</li>`,
    (all) => `<ul>${all}</ul>`,
  ),
  rows(
    'spans',
    (name, value) => `<div class="row"><span>${name}</span><span>${value}</span></div>`,
    card,
  ),
  rows(
    'spans and a colon',
    (name, value) => `<div><span>${name}</span><span>:</span> <span>${value}</span></div>`,
    card,
  ),
  rows(
    'divs',
    (name, value) => `<div class="row"><div>${name}</div><div>${value}</div></div>`,
    card,
  ),
  rows(
    'deeper divs',
    (name, value) =>
      `<div><div><small>${name}</small></div><div><div><b>${value}</b></div></div></div>`,
    card,
  ),
  rows('strong', (name, value) => `<p><strong>${name}:</strong> ${value}</p>`),
  rows('line break', (name, value) => `<p>${name}<br>${value}</p>`),
  rows('heading and paragraph', (name, value) => `<div><h4>${name}</h4><p>${value}</p></div>`),
  rows(
    'icon between',
    (name, value) => `<div><span>${name}</span><i class="icon"></i><span>${value}</span></div>`,
    card,
  ),
  rows(
    'copy button between',
    (name, value) => `<div><span>${name}</span><button>Copy</button><span>${value}</span></div>`,
    card,
  ),
  rows(
    'copy button behind',
    (name, value) => `<tr><th>${name}</th><td>${value} <button>Copy</button></td></tr>`,
    table,
  ),
  rows(
    'remark in the name',
    (name, value) => `<tr><th>${name} <small>(tap to copy)</small></th><td>${value}</td></tr>`,
    table,
  ),
  rows('code in a sentence', (name, value) => `<p>The ${name} is <code>${value}</code>.</p>`),
  rows(
    'grid cells',
    (name, value) =>
      `<div role="row"><div role="rowheader">${name}</div><div role="gridcell">${value}</div></div>`,
    (all) => `<div role="grid">${all}</div>`,
  ),
  rows(
    'word breaks',
    (name, value) =>
      `<tr><th>${name}</th><td>${value.replace(/^(.{10})/u, '$1<wbr>').replaceAll('-', '-<wbr>')}</td></tr>`,
    table,
  ),
  rows(
    'soft hyphens',
    (name, value) => `<tr><th>${name}</th><td>${value.replace(/^(.{10})/u, '$1&shy;')}</td></tr>`,
    table,
  ),
  rows('value in pre', (name, value) => `<div><div>${name}</div><pre>${value}</pre></div>`),
  rows('many spaces', (name, value) => `<div>${name}:\n          ${value}\n</div>`),
  rows(
    'details',
    (name, value) => `<details open><summary>${name}</summary><p>${value}</p></details>`,
  ),
];

/** Heads of columns with a row below them. */
export const columnPlaces: readonly Form[] = [
  columns(
    'thead',
    (names, values) =>
      `<table><thead><tr>${cells('th', names)}</tr></thead><tbody><tr>${cells('td', values)}</tr></tbody></table>`,
  ),
  columns(
    'th',
    (names, values) =>
      `<table><tr>${cells('th', names)}</tr><tr>${cells('td', values)}</tr></table>`,
  ),
  columns(
    'scope of a column',
    (names, values) =>
      `<table><tr>${names.map((one) => `<th scope="col">${one}</th>`).join('')}</tr><tr>${cells('td', values)}</tr></table>`,
  ),
  columns(
    'aria grid',
    (names, values) =>
      `<div role="grid"><div role="row">${names.map((one) => `<div role="columnheader">${one}</div>`).join('')}</div><div role="row">${values.map((one) => `<div role="gridcell">${one}</div>`).join('')}</div></div>`,
  ),
  columns(
    'sort buttons',
    (names, values) =>
      `<table><thead><tr>${names.map((one) => `<th><button>${one}</button></th>`).join('')}</tr></thead><tbody><tr>${cells('td', values)}</tr></tbody></table>`,
  ),
  columns(
    'code in cells',
    (names, values) =>
      `<table><thead><tr>${cells('th', names)}</tr></thead><tbody><tr>${values.map((one) => `<td><code>${one}</code></td>`).join('')}</tr></tbody></table>`,
  ),
];

function cells(element: string, texts: readonly string[]): string {
  return texts.map((text) => `<${element}>${text}</${element}>`).join('');
}

function columns(
  name: string,
  write: (names: readonly string[], values: readonly string[]) => string,
): Form {
  return {
    name,
    style: 'words',
    write(field, { before, after }) {
      const all = [...before, field, { name: 'State', value: 'on' }, ...after].map(inMarkup);
      return page(
        write(
          all.map((one) => one.name),
          all.map((one) => one.value),
        ),
      );
    },
  };
}
