import { type Form, repeated } from '../forms/form';
import type { Field } from '../neighbours';
import { html, page } from './markup';

const member = ({ name, value }: Field) => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
const kebab = (name: string) =>
  name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .toLowerCase();

const object = (name: string, write: (json: string) => string): Form =>
  repeated(name, 'key', member, (fields) => write(`{${fields.join(',')}}`));
const script = (name: string, write: (json: string) => string, type = ''): Form =>
  object(name, (json) => page('<h1>Player</h1>', `<script${type}>${write(json)}</script>`));

/** State that a page keeps in its scripts. */
export const scriptPlaces: readonly Form[] = [
  script('json', (json) => json, ' type="application/json"'),
  script(
    'next data',
    (json) => `{"props":{"pageProps":${json}}}`,
    ' id="__NEXT_DATA__" type="application/json"',
  ),
  script('linked data', (json) => json, ' type="application/ld+json"'),
  script('state', (json) => `window.__STATE__ = ${json};`),
  script(
    'state in strict mode',
    (json) => `"use strict";\nwindow.__INITIAL_STATE__={"app":${json}};\n(function(){var s;}())`,
  ),
  script('module', (json) => `const config = ${json};\nexport default config;`, ' type="module"'),
  script(
    'data layer',
    (json) => `window.dataLayer = window.dataLayer || [];\ndataLayer.push(${json});`,
  ),
  script('parsed', (json) => `window.state = JSON.parse(${JSON.stringify(json)});`),
  script('flight', (json) => `self.__next_f.push([1,${JSON.stringify(`5:${json}`)}])`),
  script('plain text', (json) => json, ' type="text/plain"'),
];

/** What attributes and the head hold. */
export const attributePlaces: readonly Form[] = [
  {
    name: 'title',
    style: 'words',
    write: ({ name, value }) =>
      page('<p>Player</p>', `<title>${html(name)}: ${html(value)}</title>`),
  },
  repeated(
    'data attribute',
    'key',
    ({ name, value }) => `<div data-${kebab(name)}="${html(value)}"></div>`,
    (all) => page(all.join('')),
  ),
  repeated(
    'data on the body',
    'key',
    ({ name, value }) => ` data-${kebab(name)}="${html(value)}"`,
    (all) => page(`<main${all.join('')}><p>Player</p></main>`),
  ),
  repeated(
    'meta',
    'key',
    ({ name, value }) => `<meta name="${html(name)}" content="${html(value)}">`,
    (all) => page('<p>Player</p>', all.join('')),
  ),
  repeated(
    'hidden input',
    'key',
    ({ name, value }) => `<input type="hidden" name="${html(name)}" value="${html(value)}">`,
    (all) => page(`<form>${all.join('')}</form>`),
  ),
  object('props', (json) => page(`<div id="root" data-props="${html(json)}"></div>`)),
  repeated(
    'link',
    'key',
    ({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    (all) => page(`<a href="/play?${html(all.join('&'))}">Play</a>`),
  ),
  repeated(
    'cut, whole in the title',
    'words',
    ({ name, value }) =>
      `<tr><th>${html(name)}</th><td title="${html(value)}">${html(value.slice(0, 8))}…</td></tr>`,
    (all) => page(`<table>${all.join('')}</table>`),
  ),
  repeated(
    'named by its class',
    'key',
    ({ name, value }) => `<span class="${html(name)}">${html(value)}</span>`,
    (all) => page(`<p>${all.join(' ')}</p>`),
  ),
];
