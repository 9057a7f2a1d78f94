import type fc from 'fast-check';
import type { Wanted } from './case';
import { chosenCases, fieldCases } from './field-cases';
import type { Form } from './forms/form';
import { keyNames } from './label-names';
import { languageNames, newLanguageNames } from './languages';
import { mvpdIds, requestorIds } from './names';
import { chipPlaces, controlPlaces, shadowPlaces } from './places/controls';
import { emptyPages } from './places/empty-pages';
import { attributePlaces, scriptPlaces } from './places/hidden';
import { html, page } from './places/markup';
import { namedPages } from './places/named-pages';
import { svgPlaces } from './places/pictures';
import { devices, rankedPages } from './places/ranked-pages';
import { columnPlaces, rowPlaces } from './places/rows';
import { spreadPlaces, viewerPlaces } from './places/viewers';
import type { Random } from './random';
import { textKinds } from './text-kinds';
import { oddShapes, plainShapes, uuid } from './value-shapes';

/** One generated page. */
export interface DocumentCase extends Wanted {
  readonly html: string;
  /** What stands in its address, from `?` or `#` on. */
  readonly address?: string;
  /** What it keeps in its local storage. */
  readonly stored?: Readonly<Record<string, string>>;
}
type DocumentKinds = Readonly<Record<string, fc.Arbitrary<DocumentCase>>>;

const inPlaces = (forms: readonly Form[], more: Partial<Parameters<typeof fieldCases>[0]> = {}) =>
  fieldCases({ forms, ...more }).map(({ text, ids }) => ({ html: text, ids }));

/** A text in an element that shows it as it is. */
const elements: readonly ((text: string) => string)[] = [
  (text) => page(`<pre>${html(text)}</pre>`),
  (text) => page(`<pre><code>${html(text)}</code></pre>`),
  (text) => page(`<textarea readonly>\n${html(text)}</textarea>`),
  (text) => page(`<div style="white-space: pre-wrap">${html(text)}</div>`),
  (text) =>
    page(
      `<h1>Log</h1>${text
        .split('\n')
        .map((line) => `<div class="line">${html(line)}</div>`)
        .join('')}`,
    ),
];

function inElements(
  kind: string,
  elementsFor: typeof elements = elements.slice(0, 4),
): fc.Arbitrary<DocumentCase> {
  const cases = textKinds[kind];
  if (cases === undefined) throw new Error(`There is no kind ${kind}`);
  return cases.map((one) => {
    const { text, ...wanted } = one;
    const show = elementsFor[text.length % elementsFor.length] ?? elementsFor[0];
    return { ...wanted, html: show?.(text) ?? '' };
  });
}

function inAddress(mark: '?' | '#/about?', random: Random): DocumentCase {
  const { id } = random.pick([...plainShapes, ...oddShapes]).write(random);
  const name = random.pick(keyNames);
  const address = `${mark}lang=en&${name}=${encodeURIComponent(id)}`;
  return { html: page('<h1>Player</h1>'), address, ids: [id] };
}

function inStorage(asJson: boolean, random: Random): DocumentCase {
  const { id } = random.pick(plainShapes).write(random);
  const name = random.pick(keyNames);
  const stored = asJson
    ? { settings: JSON.stringify({ lang: 'en', [name]: id }), session: uuid(random) }
    : { [name]: id, sessionId: uuid(random) };
  return { html: page('<h1>Player</h1>'), stored, ids: [id] };
}

/** Every kind of page, by its name. */
export const documentKinds: DocumentKinds = {
  rows: inPlaces(rowPlaces),
  columns: inPlaces(columnPlaces),
  controls: inPlaces(controlPlaces),
  chips: inPlaces(chipPlaces),
  'text in drawings': inPlaces(svgPlaces),
  'shadow trees': inPlaces(shadowPlaces),
  scripts: inPlaces(scriptPlaces),
  attributes: inPlaces(attributePlaces),
  viewers: inPlaces(viewerPlaces),
  'spread names': inPlaces(spreadPlaces),
  storage: chosenCases([false, true], inStorage),
  address: chosenCases(['?', '#/about?'] as const, inAddress),
  'odd IDs in rows': inPlaces(
    [...rowPlaces.slice(0, 8), ...columnPlaces, ...controlPlaces.slice(0, 4)],
    { shapes: oddShapes },
  ),
  'rows in other languages': inPlaces(rowPlaces.slice(0, 12), { names: languageNames }),
  'rows in new languages': inPlaces(rowPlaces.slice(0, 12), { names: newLanguageNames }),
  'several devices': chosenCases(rankedPages, ({ best, write }, random) => {
    const [own, ...others] = devices(random);
    const written = write(own, others, random);
    return {
      html: written,
      ids: [own, ...others.filter((id) => written.includes(id))],
      best: best === 'own' ? own : null,
    };
  }),
  'names in elements': chosenCases(namedPages, ({ name, write }, random) => {
    const requestor = random.pick(requestorIds);
    // The feature itself is called TempPass: alone in a sentence it is no name.
    const mvpd = random.pick(name === 'bare' ? mvpdIds.slice(1) : mvpdIds);
    const written = write(requestor, mvpd);
    const requestors = written.includes(requestor) ? [requestor] : [];
    return { html: written, ids: [], requestors, mvpds: [mvpd] };
  }),
  'pages without an ID': chosenCases(emptyPages, (write, random) => ({
    html: write(random),
    ids: [],
    best: null,
  })),
  'json in a page': inElements('json'),
  'key and value in a page': inElements('key and value', elements),
  'aligned values in a page': inElements('aligned values'),
  'logs in a page': inElements('logs', elements),
  'tables in a page': inElements('tables'),
  'headers in a page': inElements('headers'),
  'wrapped headers in a page': inElements('wrapped headers'),
  'cut values in a page': inElements('cut values'),
  'source code in a page': inElements('source code', elements),
  'mixed in a page': inElements('mixed'),
};

/** What only a browser shows as well: a frame whose document stands in an attribute. */
export const browserKinds: DocumentKinds = {
  ...documentKinds,
  'columns in a frame': inPlaces(columnPlaces).map((one) => ({
    ...one,
    html: page(`<h1>Player</h1><iframe srcdoc="${html(one.html)}"></iframe>`),
  })),
};
