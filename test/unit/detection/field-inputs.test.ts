// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { faultOf } from '../../generated/case';
import { idsInDocument } from '../../generated/document-finder';
import { idInSelection } from '../../generated/finder';

const folder = resolve(import.meta.dirname, '../../field');
const read = (file: string) => readFileSync(resolve(folder, file), 'utf8');
const name = v.optional(v.string());
/** What is pasted is tried where pasting is: test/unit/config/field-pastes.test.ts. */
const inputSchema = v.object({
  file: v.string(),
  kind: v.string(),
  fed: v.picklist(['page', 'selection', 'key selection', 'paste', 'answer']),
  ids: v.optional(v.array(v.string()), []),
  requestor: name,
  mvpd: name,
  /** None is as good as the ID. */
  orNone: v.optional(v.boolean(), false),
});
const inputs = v.parse(v.array(inputSchema), JSON.parse(read('expected.json')));

const found = inputs.filter(({ fed }) => fed === 'page' || fed === 'selection');
test.each(found)('$file: $kind', async ({ file, fed, ids, requestor, mvpd, orNone }) => {
  const text = read(file);
  const seen = fed === 'page' ? await idsInDocument(text) : idInSelection(text);
  const wanted = {
    ids: orNone && seen.ids.length === 0 ? [] : ids,
    ...(requestor === undefined ? {} : { requestors: [requestor] }),
    ...(mvpd === undefined ? {} : { mvpds: [mvpd] }),
  };
  expect({ fault: faultOf(wanted, seen), seen }).toEqual({ fault: undefined, seen });
});
