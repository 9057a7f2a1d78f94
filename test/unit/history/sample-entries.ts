import * as v from 'valibot';
import { type HistoryEntry, historyEntrySchema } from '../../../src/storage/history/history-entry';

export const deviceId = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
export const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

const finished = { finishedAt: 1_800_000_000_000, milliseconds: 182 };
export const done = { state: 'done', status: 204, ...finished } as const;
export const failed = {
  state: 'failed',
  error: { kind: 'badRequest', next: 'checkInput', status: 400, code: 'invalid_mvpd' },
  ...finished,
} as const;
export const unknown = {
  state: 'unknown',
  error: { kind: 'interrupted', next: 'tryAgain' },
} as const;
export const pending = { state: 'pending' } as const;

/** A reset of the sample device that was done, where nothing else is told. */
export function entryOf(change: object = {}): HistoryEntry {
  return v.parse(historyEntrySchema, {
    id: crypto.randomUUID(),
    tempPassId: 'pass',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    startedAt: finished.finishedAt,
    parts: partsOf({ kind: 'device', deviceId }),
    source: 'browser',
    ...change,
  });
}

/** One request about a target. */
export function partsOf(target: object, outcome: object = done): object[] {
  return [{ target, outcome }];
}
