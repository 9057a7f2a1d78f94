/** Reads one long list beside the page, which stays as quick as it is: a worker of its own for each. */

import * as v from 'valibot';
import type { Preview } from './preview';
import { readPreview } from './read-preview';
import { type Answer, piece, questionSchema } from './worker-messages';

/** How often it says how far it is, in ms. */
const told = 100;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { source, emails, columns } = v.parse(questionSchema, data);
  let last = 0;
  const onRead = (part: number) => {
    if (performance.now() - last < told) return;
    last = performance.now();
    say({ kind: 'read', part });
  };
  void readPreview(source, { emails, columns: columns && columnsOf(columns) }, onRead).then(
    (read) => (read.ok ? tell(read.value) : say({ kind: 'notRead', refusal: read.error })),
    () => say({ kind: 'notRead', refusal: 'unreadable' }),
  );
});

function tell({ targets, refused, repeated, ...rest }: Preview): void {
  for (const some of piecesOf(targets)) say({ kind: 'targets', some });
  for (const some of piecesOf(refused)) say({ kind: 'refused', some });
  for (const some of piecesOf(repeated)) say({ kind: 'repeated', some });
  const { columns } = rest;
  say({
    kind: 'end',
    ...rest,
    columns: columns && { ...columns, sample: columns.sample.map((row) => [...row]) },
  });
}

function columnsOf({
  device,
  key,
  header,
}: NonNullable<v.InferOutput<typeof questionSchema>['columns']>) {
  return { device, key, header };
}

function* piecesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += piece) yield items.slice(at, at + piece);
}

function say(answer: Answer): void {
  postMessage(answer);
}
