import type { Columns } from '../../bulk/list/columns';
import { BinaryContent } from '../../bulk/list/decode-chunks';
import { eachTarget, type ListedTarget, type ListItem } from '../../bulk/list/list-item';
import { readList } from '../../bulk/list/read-list';
import { readSample } from '../../bulk/list/sample';
import { turns } from '../../bulk/list/turns';
import type { EmailOptions } from '../../pass/ids/generic-key';
import { failure, type Result, success } from '../../pass/result';
import { mostItems } from '../../storage/runs/run-record';
import { chunksOf, countedChunksOf, type ReadableSource } from './list-source';
import { mostLinesKept, type Preview, type PreviewRefusal } from './preview';

/** How a list is read. */
export interface PreviewOptions {
  /** How an address becomes a key; undefined for a Temp Pass without keys. */
  readonly emails: EmailOptions | undefined;
  /** Where a person said what is in which column. */
  readonly columns: Columns | undefined;
}

/**
 * Reads what a run is to be made of, in turns.
 *
 * @param onRead told how far it was read, from 0 to 1
 * @throws the reason of the signal, once that aborts
 */
export async function readPreview(
  source: ReadableSource,
  { emails, columns }: PreviewOptions,
  onRead: (part: number) => void,
  signal?: AbortSignal,
): Promise<Result<Preview, PreviewRefusal>> {
  try {
    const { rows: sample } = await readSample(chunksOf(source));
    const list = await readList(countedChunksOf(source, onRead), {
      ...{ unnamed: 'device', emails, columns, signal },
    });
    if (!list.ok) return list;
    const { items, refused, repeated, columns: read } = list.value;
    const everybody = refused.filter(({ refusal }) => refusal === 'all');
    const [first] = everybody;
    return success({
      ...(await counted(items, signal)),
      refused: refused.slice(0, mostLinesKept),
      refusedCount: refused.length,
      repeated: repeated.slice(0, mostLinesKept),
      repeatedCount: repeated.length,
      everybody: first && { count: everybody.length, line: first.line },
      columns: { read, sample: sample.slice(0, 20) },
    });
  } catch (error) {
    signal?.throwIfAborted();
    // A file that is gone, was changed meanwhile or may not be read.
    return failure(error instanceof BinaryContent ? 'binary' : 'unreadable');
  }
}

type Counted = Pick<Preview, 'targets' | 'devices' | 'keys' | 'tooMany'>;

async function counted(items: readonly ListItem[], signal?: AbortSignal): Promise<Counted> {
  const rest = turns(undefined, signal);
  const targets: ListedTarget[] = [];
  let [devices, keys, tooMany] = [0, 0, 0];
  for (const one of eachTarget(items)) {
    await rest();
    if (targets.length === mostItems) {
      tooMany += 1;
      continue;
    }
    targets.push(one);
    if (one.target.kind === 'device') devices += 1;
    else keys += 1;
  }
  return { targets, devices, keys, tooMany };
}
