import { useState } from 'preact/hooks';
import { type ReadLog, readLog } from '../../bulk/log/read-log';
import type { Failure } from '../../failure/failure';
import { mostImported } from '../../messages/history-commands';
import { sendCommand } from '../../messages/send-command';

/** How many outcomes of a log were added, were there already, or are over the limits. */
export interface ImportCounts {
  readonly added: number;
  readonly known: number;
  readonly notKept: number;
}

/** How the import of a log stands. */
export type LogImport =
  | { readonly kind: 'running'; readonly sent: number; readonly total: number }
  | { readonly kind: 'noLog' }
  | {
      readonly kind: 'ended';
      readonly counts: ImportCounts;
      readonly broken: readonly number[];
      /** Why the rest of it was not added. */
      readonly failed?: Failure;
    };

/** @returns how it stands, undefined before the first one, and what imports a file */
export function useImportLog() {
  const [state, setState] = useState<LogImport>();
  async function run(file: File) {
    setState({ kind: 'running', sent: 0, total: 0 });
    setState(await importFile(file, setState));
  }
  return { state, run };
}

async function importFile(file: File, tell: (state: LogImport) => void): Promise<LogImport> {
  const read = await readLog(file.stream(), letDraw).catch(() => undefined);
  // A file that cannot be read, as it was moved meanwhile, is none either.
  if (read === undefined || !read.ok) return { kind: 'noLog' };
  const { broken } = read.value;
  const pieces = piecesOf(read.value);
  const total = pieces.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const counts = { added: 0, known: 0, notKept: 0 };
  let sent = 0;
  for (const { head, outcomes } of pieces) {
    tell({ kind: 'running', sent, total });
    const answer = await sendCommand({ type: 'importLog', head, outcomes: [...outcomes] });
    if (!answer.ok) return { kind: 'ended', counts, broken, failed: answer.error };
    const { added, known } = answer.value;
    counts.added += added;
    counts.known += known;
    counts.notKept += outcomes.length - added - known;
    sent += outcomes.length;
  }
  return { kind: 'ended', counts, broken };
}

/** The newest first: where not all of it is kept, what is counted as added is not deleted by the rest. */
function piecesOf({ runs }: ReadLog) {
  const pieces = runs.flatMap(({ head, outcomes }) =>
    Array.from({ length: Math.ceil(outcomes.length / mostImported) }, (_, index) => ({
      head,
      outcomes: outcomes.slice(index * mostImported, (index + 1) * mostImported),
    })),
  );
  const newest = ({ outcomes }: (typeof pieces)[number]) => outcomes.at(-1)?.at ?? '';
  return pieces.sort((one, other) => (newest(one) < newest(other) ? 1 : -1));
}

function letDraw(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
