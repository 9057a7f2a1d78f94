import { turns } from '../../bulk/list/turns';
import type { Run } from '../../storage/runs/run-record';
import { csvLines } from '../../view/files/csv';
import type { RunItems } from './run-items';

/** So many rows are written in one go. */
const together = 1_000;

/**
 * One item of a run as a file holds it, in words that no language changes. Keys are in no file: hashes
 * of addresses can be guessed. The line says which of the list it was.
 */
export function exportedRow(run: Run, items: RunItems, index: number) {
  const { line, target } = items.targetAt(index) ?? {};
  const outcome = items.outcomeAt(index);
  const error = outcome !== undefined && 'error' in outcome ? outcome.error : undefined;
  return {
    line,
    target: target?.kind,
    deviceId: target?.kind === 'device' ? target.deviceId : undefined,
    outcome: outcome?.state ?? 'notSent',
    status: outcome?.state === 'done' ? outcome.status : error?.status,
    milliseconds: outcome && Math.round(outcome.milliseconds),
    time: outcome && new Date(outcome.finishedAt).toISOString(),
    failure: error?.kind,
    code: error?.code ?? error?.error,
    tempPass: run.tempPassName,
    requestorId: run.requestorId,
    mvpdId: run.mvpdId,
    environment: run.environment.kind,
    serviceUrl: run.environment.kind === 'custom' ? run.environment.serviceUrl : undefined,
    runId: run.id,
  };
}

const columns = [
  ...['line', 'target', 'deviceId', 'outcome', 'status', 'milliseconds', 'time', 'failure'],
  ...['code', 'tempPass', 'requestorId', 'mvpdId', 'environment', 'serviceUrl', 'runId'],
];

/** Every item as a spreadsheet reads it; made in turns, and so is its encoding. */
export async function csvOfRun(run: Run, items: RunItems): Promise<Blob> {
  const parts = [new Blob(['\ufeff'])];
  await inPieces(run, items, (rows, isFirst) =>
    parts.push(new Blob([csvLines(rows, columns, { header: isFirst })])),
  );
  return new Blob(parts, { type: 'text/csv' });
}

/** The same for programs. */
export async function jsonOfRun(run: Run, items: RunItems): Promise<Blob> {
  const { id, createdAt, startedAt, endedAt, total, counts } = run;
  const head = { id, createdAt, startedAt, endedAt, total, counts, state: run.state.kind };
  const start = `{"resetTempPassRun": 1, "run": ${JSON.stringify(head)}, "items": [`;
  const parts = [new Blob([start])];
  await inPieces(run, items, (rows, isFirst) => {
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    parts.push(new Blob([`${isFirst ? '' : ','}\n${lines}`]));
  });
  return new Blob([...parts, '\n]}\n'], { type: 'application/json' });
}

async function inPieces(
  run: Run,
  items: RunItems,
  write: (rows: ReturnType<typeof exportedRow>[], isFirst: boolean) => void,
): Promise<void> {
  const rest = turns();
  for (let start = 0; start < items.length; start += together) {
    await rest();
    const count = Math.min(together, items.length - start);
    write(
      Array.from({ length: count }, (_, at) => exportedRow(run, items, start + at)),
      start === 0,
    );
  }
}
