import type { Chunks } from '../../bulk/list/decode-chunks';
import type { ListedTarget } from '../../bulk/list/list-item';
import type { Run } from '../../storage/runs/run-record';

/** The largest file that is read, in bytes. */
export const mostBytes = 50 * 1024 * 1024;

/** What a run is to be made of. */
export type ListSource =
  | { readonly kind: 'text'; readonly text: string; readonly source: Run['source'] }
  | { readonly kind: 'file'; readonly file: File }
  /** What failed in another run: read already, and named by it. */
  | { readonly kind: 'targets'; readonly targets: readonly ListedTarget[]; readonly name: string };

/** A list to be read: anything but what was read already. */
export type ReadableSource = Exclude<ListSource, { kind: 'targets' }>;

/** What is read of it; each time from its beginning. */
export function chunksOf(source: ReadableSource): Chunks {
  return source.kind === 'text' ? source.text : source.file.stream();
}

/**
 * The same, telling how far it was read.
 *
 * @param onRead from 0 to 1
 */
export function countedChunksOf(source: ReadableSource, onRead: (part: number) => void): Chunks {
  return source.kind === 'text' ? source.text : counted(source.file, onRead);
}

async function* counted(file: File, onRead: (part: number) => void): AsyncGenerator<Uint8Array> {
  // Chrome iterates over streams from 124 on only.
  const reader = file.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
      bytes += value.length;
      onRead(bytes / file.size);
    }
  } finally {
    // Whoever stops reading early leaves nothing open.
    await reader.cancel().catch(() => undefined);
  }
}

/** What its run says of where its list came from. */
export function originOf(source: ListSource): Pick<Run, 'source' | 'listName'> {
  switch (source.kind) {
    case 'text':
      return { source: source.source };
    case 'file':
      return { source: 'list', listName: source.file.name.slice(0, 255) };
    case 'targets':
      return { source: 'failed', listName: source.name.slice(0, 255) };
  }
}
