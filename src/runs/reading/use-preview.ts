import { useEffect, useState } from 'preact/hooks';
import type { Columns } from '../../bulk/list/columns';
import { failure, type Result, success } from '../../pass/result';
import { keyHashOf, type TempPass } from '../../storage/temp-passes';
import { type ListSource, mostBytes } from './list-source';
import { type Preview, type PreviewRefusal, previewOf } from './preview';
import { readInWorker } from './read-in-worker';
import { type PreviewOptions, readPreview } from './read-preview';

/** What is known of a list. */
export type Reading =
  | { readonly state: 'none' }
  /** @property part how much of it, from 0 to 1 */
  | { readonly state: 'reading'; readonly part: number }
  | { readonly state: 'refused'; readonly refusal: PreviewRefusal }
  | { readonly state: 'read'; readonly preview: Preview };

const none: Reading = { state: 'none' };

/** What is read, and what came of it. */
interface Read {
  readonly of: readonly [ListSource | undefined, TempPass | undefined, Columns | undefined];
  readonly reading: Reading;
}

/** How often a reading is told of, in ms. */
const told = 100;

/**
 * Reads what a run is to be made of, and again with another Temp Pass or other columns.
 *
 * @returns what is known, and whether that is of what was given: what was known before is drawn until
 *   the next is read, and nothing is started with it
 */
export function usePreview(
  source: ListSource | undefined,
  tempPass: TempPass | undefined,
  columns: Columns | undefined,
): { readonly reading: Reading; readonly isCurrent: boolean } {
  const [last, setLast] = useState<Read>({ of: [undefined, undefined, undefined], reading: none });
  useEffect(() => {
    const setReading = (reading: Reading) => setLast({ of: [source, tempPass, columns], reading });
    if (source === undefined || tempPass === undefined) {
      setReading(none);
      return;
    }
    const ended = new AbortController();
    const { signal } = ended;
    let last = performance.now();
    const onRead = (part: number) => {
      if (signal.aborted || performance.now() - last < told) return;
      last = performance.now();
      setReading({ state: 'reading', part });
    };
    // What is read at once shows nothing of a reading.
    const timer = setTimeout(() => setReading({ state: 'reading', part: 0 }), told);
    read(source, { emails: emailsOf(tempPass), columns }, onRead, signal).then(
      (answer) => {
        clearTimeout(timer);
        if (signal.aborted) return;
        setReading(
          answer.ok
            ? { state: 'read', preview: answer.value }
            : { state: 'refused', refusal: answer.error },
        );
      },
      // It was ended: another one began.
      () => undefined,
    );
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [source, tempPass, columns]);
  const isCurrent = [source, tempPass, columns].every((one, at) => one === last.of[at]);
  return { reading: last.reading, isCurrent };
}

/** What is as long is read beside the page; to start a worker for less takes longer than to read it. */
const shortText = 20_000;

async function read(
  source: ListSource,
  options: PreviewOptions,
  onRead: (part: number) => void,
  signal: AbortSignal,
): Promise<Result<Preview, PreviewRefusal>> {
  if (source.kind === 'targets') return success(previewOf(source.targets));
  const size = source.kind === 'file' ? source.file.size : source.text.length;
  if (source.kind === 'file' && size > mostBytes) return failure('tooLarge');
  const reader = size > shortText ? readInWorker : readPreview;
  return reader(source, options, onRead, signal);
}

/** An address becomes a key as the popup makes it one; a basic Temp Pass has none. */
function emailsOf(tempPass: TempPass): PreviewOptions['emails'] {
  if (tempPass.kind === 'basic') return undefined;
  return { trim: true, lowerCase: true, hash: keyHashOf(tempPass) };
}
