import { type Form, repeated, single } from '../forms/form';
import type { Field } from '../neighbours';
import { html, inMarkup, page } from './markup';

const key = (name: string) => `<span class="key">"${html(name)}"</span>`;
const text = (value: string) => `<span class="string">"${html(value)}"</span>`;
const line = (code: string, at: number) =>
  `<tr><td class="line">${at}</td><td class="code">${code}</td></tr>`;

/** Viewers of code, JSON and requests, which take a text apart into elements. */
export const viewerPlaces: readonly Form[] = [
  repeated(
    'coloured json',
    'key',
    ({ name, value }) => `  ${key(name)}: ${text(value)}`,
    (all) => page(`<pre><code>{\n${all.join(',\n')}\n}</code></pre>`),
  ),
  repeated(
    'json tree',
    'key',
    ({ name, value }) => `<li>${key(name)}<span class="colon">:</span> ${text(value)}</li>`,
    (all) => page(`<ul class="json">${all.join('')}</ul>`),
  ),
  repeated(
    'json tree of divs',
    'key',
    ({ name, value }) =>
      `<div class="node"><span class="key">${html(name)}</span><span>: </span>${text(value)}</div>`,
    (all) => page(all.join('')),
  ),
  repeated(
    'numbered lines',
    'key',
    ({ name, value }) => `  ${key(name)}: ${text(value)},`,
    (all) =>
      page(
        `<table class="lines">${['{', ...all, '}'].map((one, at) => line(one, at + 1)).join('')}</table>`,
      ),
  ),
  repeated(
    'header rows',
    'key',
    ({ name, value }) =>
      `<div class="header"><span class="name">${html(name)}:</span><span class="value">${html(value)}</span></div>`,
    (all) => page(all.join('')),
  ),
  repeated(
    'coloured yaml',
    'key',
    ({ name, value }) =>
      `<span class="attr">${html(name)}:</span> <span class="string">${html(value)}</span>`,
    (all) => page(`<pre>${all.join('\n')}</pre>`),
  ),
  repeated(
    'coloured xml',
    'key',
    ({ name, value }) =>
      `&lt;<span>${html(name)}</span>&gt;<b>${html(value)}</b>&lt;/<span>${html(name)}</span>&gt;`,
    (all) => page(`<pre>${all.join('\n')}</pre>`),
  ),
];

const section = (title: string, { name, value }: Field) => {
  const { name: label, value: shown } = inMarkup({ name, value });
  return `<section><h3>${title}</h3><dl><dt>${label}</dt><dd>${shown}</dd></dl></section>`;
};

/** The name is spread: "Device" stands above, "ID" beside the value; or another field holds it. */
export const spreadPlaces: readonly Form[] = [
  spread('heading', (value) => section('Device', { name: 'ID', value })),
  spread(
    'heading and table',
    (value) =>
      `<h2>Device</h2><table><tr><th>Model</th><td>AFTKA</td></tr><tr><th>ID</th><td>${value}</td></tr></table>`,
  ),
  spread(
    'legend',
    (value) =>
      `<fieldset><legend>Device</legend><label>ID <input value="${value}"></label></fieldset>`,
  ),
  spread(
    'caption',
    (value) => `<table><caption>Device</caption><tr><th>ID</th><td>${value}</td></tr></table>`,
  ),
  spread(
    'type and value',
    (value) =>
      `<table><tr><th>type</th><td>DEVICE_ID</td></tr><tr><th>value</th><td>${value}</td></tr></table>`,
  ),
  spread(
    'name and value',
    (value) => `<dl><dt>Name</dt><dd>deviceId</dd><dt>Value</dt><dd>${value}</dd></dl>`,
  ),
];

function spread(name: string, write: (value: string) => string): Form {
  const form = single(name, 'words', ({ value }) => write(html(value)));
  return {
    ...form,
    write(field, { before, after }, random) {
      const own = form.write(field, { before: [], after: [] }, random);
      const other = (one: Field) => section('Other', one);
      return page([...before.map(other), own, ...after.map(other)].join('\n'));
    },
  };
}
