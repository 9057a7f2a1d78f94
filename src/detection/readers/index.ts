import { call } from './call';
import { columns } from './columns';
import { console } from './console';
import { element } from './element';
import { indented } from './indented';
import { insert } from './insert';
import { keyValue } from './key-value';
import { markup } from './markup';
import { namedValue } from './named-value';
import { nextLine } from './next-line';
import { object } from './object';
import { prose } from './prose';
import type { Reader } from './reader';
import { section } from './section';
import { sideBySide } from './side-by-side';

/** Forms of a thing that has an ID: a word such as "device", and the `id` in it. */
export const objectReaders: readonly Reader[] = [object, element, section, indented];

/** Every form that is read in a text, the more telling first. A new form is one line here. */
export const readers: readonly Reader[] = [
  namedValue,
  ...objectReaders,
  keyValue,
  markup,
  insert,
  call,
  console,
  sideBySide,
  columns,
  nextLine,
  prose,
];
