import { useEffect, useState } from 'preact/hooks';
import type { Columns } from '../../bulk/list/columns';
import type { TempPass } from '../../storage/temp-passes';
import type { ListSource } from './list-source';
import { type Preview, type PreviewRefusal, readPreview } from './read-preview';

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
  const [read, setRead] = useState<Read>({ of: [undefined, undefined, undefined], reading: none });
  useEffect(() => {
    const setReading = (reading: Reading) => setRead({ of: [source, tempPass, columns], reading });
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
    readPreview(source, { tempPass, columns, signal, onRead }).then(
      (read) => {
        clearTimeout(timer);
        if (signal.aborted) return;
        setReading(
          read.ok
            ? { state: 'read', preview: read.value }
            : { state: 'refused', refusal: read.error },
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
  const isCurrent = [source, tempPass, columns].every((one, at) => one === read.of[at]);
  return { reading: read.reading, isCurrent };
}
