import { type Form, repeated } from '../forms/form';
import type { Random } from '../random';
import { inMarkup, page, shadow } from './markup';

type Write = (name: string, value: string, id: string) => string;

function control(name: string, write: Write): Form {
  return repeated(
    name,
    'words',
    (field, random: Random) => {
      const { name: label, value } = inMarkup(field);
      return write(label, value, `f${random.below(1e9)}`);
    },
    (all) => page(`<form>${all.join('\n')}</form>`),
  );
}

/** Form controls and their labels. */
export const controlPlaces: readonly Form[] = [
  control(
    'label for',
    (name, value, id) => `<label for="${id}">${name}</label><input id="${id}" value="${value}">`,
  ),
  control('label around', (name, value) => `<label>${name} <input value="${value}"></label>`),
  control(
    'read-only',
    (name, value, id) =>
      `<div><label for="${id}">${name}</label><input id="${id}" readonly value="${value}"></div>`,
  ),
  control('aria-label', (name, value) => `<input aria-label="${name}" value="${value}">`),
  control(
    'aria-labelledby',
    (name, value, id) =>
      `<span id="${id}">${name}</span><input aria-labelledby="${id}" value="${value}">`,
  ),
  control('placeholder', (name, value) => `<input placeholder="${name}" value="${value}">`),
  control(
    'text area',
    (name, value, id) =>
      `<label for="${id}">${name}</label><textarea id="${id}" readonly>${value}</textarea>`,
  ),
  control(
    'disabled',
    (name, value, id) =>
      `<label for="${id}">${name}</label><input id="${id}" disabled value="${value}">`,
  ),
  control(
    'output',
    (name, value, id) => `<label for="${id}">${name}</label><output id="${id}">${value}</output>`,
  ),
  control(
    'beside a cell',
    (name, value) => `<table><tr><td>${name}</td><td><input value="${value}"></td></tr></table>`,
  ),
  control(
    'below a div',
    (name, value) => `<div><div>${name}</div><div><input type="text" value="${value}"></div></div>`,
  ),
  control('title', (name, value) => `<input title="${name}" value="${value}">`),
  control(
    'two fields',
    (name, value) => `<div><input value="${name}"><input value="${value}"></div>`,
  ),
  control(
    'select',
    (name, value, id) =>
      `<label for="${id}">${name}</label><select id="${id}"><option selected>${value}</option></select>`,
  ),
];

/** Values to click on: buttons and chips that copy what they show. */
export const chipPlaces: readonly Form[] = [
  control(
    'button',
    (name, value) =>
      `<div><span>${name}</span><button type="button" class="chip">${value}</button></div>`,
  ),
  control(
    'button in a cell',
    (name, value) =>
      `<table><tr><th>${name}</th><td><button type="button">${value}</button></td></tr></table>`,
  ),
  control(
    'button in dd',
    (name, value) => `<dl><dt>${name}</dt><dd><button type="button">${value}</button></dd></dl>`,
  ),
  control(
    'role of a button',
    (name, value) =>
      `<div><span>${name}</span><span role="button" tabindex="0">${value}</span></div>`,
  ),
  control(
    'button with a title',
    (name, value) =>
      `<p>${name}: <button type="button" title="Click to copy"><code>${value}</code></button></p>`,
  ),
  control('whole button', (name, value) => `<button type="button">${name}: ${value}</button>`),
  control(
    'chip element',
    (name, value) => `<div><span>${name}</span><copy-chip>${value}</copy-chip></div>`,
  ),
];

/** Components whose value, or label, stands in a shadow tree. */
export const shadowPlaces: readonly Form[] = [
  control('both inside', (name, value) =>
    shadow('x-row', `<span>${name}</span><code>${value}</code>`),
  ),
  control('line inside', (name, value) => shadow('x-line', `<p>${name}: <b>${value}</b></p>`)),
  control(
    'value inside',
    (name, value) => `<div><span>${name}</span>${shadow('x-value', `<code>${value}</code>`)}</div>`,
  ),
  control(
    'value inside, in a cell',
    (name, value) =>
      `<table><tr><th>${name}</th><td>${shadow('x-value', `<span>${value}</span>`)}</td></tr></table>`,
  ),
  control(
    'control inside',
    (name, value) =>
      `<div><label>${name}</label>${shadow('x-field', `<input value="${value}">`)}</div>`,
  ),
  control('label on the host', (name, value) =>
    shadow('x-field', `<input value="${value}">`, '', ` label="${name}"`),
  ),
  control('aria-label on the host', (name, value) =>
    shadow('x-field', `<input readonly value="${value}">`, '', ` aria-label="${name}"`),
  ),
  control('label inside, value in the slot', (name, value) =>
    shadow('x-row', `<span>${name}</span><slot></slot>`, value),
  ),
  control('label in the slot, control inside', (name, value) =>
    shadow('x-field', `<label><slot></slot></label><input value="${value}">`, name),
  ),
  control('nested', (name, value) =>
    shadow('x-page', `<dl><dt>${name}</dt><dd>${shadow('x-value', value)}</dd></dl>`),
  ),
];
