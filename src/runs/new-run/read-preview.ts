import type { Columns } from '../../bulk/list/columns';
import { BinaryContent } from '../../bulk/list/decode-chunks';
import {
  eachTarget,
  type ListedTarget,
  type RefusedLine,
  type RepeatedLine,
} from '../../bulk/list/list-item';
import { readList } from '../../bulk/list/read-list';
import { readSample } from '../../bulk/list/sample';
import { turns } from '../../bulk/list/turns';
import { failure, type Result, success } from '../../pass/result';
import { mostItems } from '../../storage/runs/run-record';
import { keyHashOf, type TempPass } from '../../storage/temp-passes';
import { chunksOf, countedChunksOf, type ListSource, mostBytes } from './list-source';

/** What a list holds, before anything is sent. */
export interface Preview {
  /** What is reset, each once. */
  readonly targets: readonly ListedTarget[];
  readonly devices: number;
  readonly keys: number;
  /** How many more there are than one run takes. */
  readonly tooMany: number;
  readonly refused: readonly RefusedLine[];
  readonly repeated: readonly RepeatedLine[];
  /** Where a person can say what is in which column; undefined where there is nothing to say. */
  readonly columns:
    | { readonly read: Columns; readonly sample: readonly (readonly string[])[] }
    | undefined;
}

/** Why a list is not read at all. */
export type PreviewRefusal = 'binary' | 'tooLarge' | 'unreadable';

interface Options {
  readonly tempPass: TempPass;
  /** Where a person said what is in which column. */
  readonly columns: Columns | undefined;
  readonly signal: AbortSignal;
  /** Told how far it was read, from 0 to 1. */
  readonly onRead: (part: number) => void;
}

/**
 * Reads what a run is to be made of, in turns.
 *
 * @throws the reason of the signal, once that aborts
 */
export async function readPreview(
  source: ListSource,
  { tempPass, columns, signal, onRead }: Options,
): Promise<Result<Preview, PreviewRefusal>> {
  if (source.kind === 'targets') {
    const read = { refused: [], repeated: [], columns: undefined };
    return success({ ...(await counted(source.targets, signal)), ...read });
  }
  if (source.kind === 'file' && source.file.size > mostBytes) return failure('tooLarge');
  try {
    const { rows: sample } = await readSample(chunksOf(source));
    const list = await readList(countedChunksOf(source, onRead), {
      unnamed: 'device',
      emails: emailsOf(tempPass),
      columns,
      signal,
    });
    if (!list.ok) return list;
    const { items, refused, repeated, columns: read } = list.value;
    return success({
      ...(await counted(eachTarget(items), signal)),
      ...{ refused, repeated, columns: { read, sample } },
    });
  } catch (error) {
    signal.throwIfAborted();
    // A file that is gone, was changed meanwhile or may not be read.
    return failure(error instanceof BinaryContent ? 'binary' : 'unreadable');
  }
}

/** An address becomes a key as the popup makes it one; a basic Temp Pass has none. */
function emailsOf(tempPass: TempPass) {
  if (tempPass.kind === 'basic') return undefined;
  return { trim: true, lowerCase: true, hash: keyHashOf(tempPass) };
}

type Counted = Pick<Preview, 'targets' | 'devices' | 'keys' | 'tooMany'>;

async function counted(all: Iterable<ListedTarget>, signal: AbortSignal): Promise<Counted> {
  const rest = turns(undefined, signal);
  const targets: ListedTarget[] = [];
  let [devices, keys, tooMany] = [0, 0, 0];
  for (const one of all) {
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
