import '../../indexed-db';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, vi } from 'vitest';
import type { CommandOf, CommandType } from '../../../../src/messages/commands';
import { background, type FakeAdobe, freshForEach } from '../fake-adobe';
import type { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';

/** A profile, an Adobe Pass and no run, for each test of a file. */
export function freshRuns(browser: FakeBrowser, adobe: FakeAdobe): void {
  freshForEach(browser, adobe);
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
}

/** A background with nothing in its memory, and what it does to runs. */
export async function runBackground(browser: FakeBrowser) {
  const running = await background(browser);
  const filling = await import('../../../../src/background/runs/fill-runs');
  const commands = await import('../../../../src/background/runs/run-commands');
  const deleting = await import('../../../../src/background/runs/delete-runs');
  const { resumeRuns } = await import('../../../../src/background/runs/resume-runs');
  const ended = await import('../../../../src/background/runs/ended-runs');
  const database = await import('../../../../src/storage/runs/run-database');
  return { ...running, ...filling, ...commands, ...deleting, ...ended, ...database, resumeRuns };
}
export type RunBackground = Awaited<ReturnType<typeof runBackground>>;

/** The ID of the device at a place of a sample list. */
export function deviceAt(index: number): string {
  return `device-${String(index).padStart(6, '0')}`;
}

export function itemsFrom(first: number, count: number): CommandOf<'addToRun'>['items'] {
  const items = Array.from({ length: count }, (_, offset) => ({
    line: first + offset + 1,
    target: { kind: 'device', deviceId: deviceAt(first + offset) },
  }));
  return parsedCommand('addToRun', { runId: crypto.randomUUID(), at: first, items }).items;
}

/** A command about a run, as it comes from a page. */
export function commandOf<Type extends CommandType>(type: Type, runId: string, rest: object = {}) {
  return parsedCommand(type, { runId, ...rest });
}

interface Sample {
  readonly count?: number;
  readonly lanes?: number;
  readonly rate?: number;
  readonly tempPassId?: string;
}

/** A run with a list of devices, not started yet. @returns its ID */
export async function filledRun(
  { createRun, addToRun }: RunBackground,
  { count = 3, lanes = 4, rate = 100, tempPassId = 'pass' }: Sample = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const made = parsedCommand('createRun', { id, lanes, rate, tempPassId, source: 'list' });
  expect(await createRun(made)).toMatchObject({ ok: true });
  for (let at = 0; at < count; at += 5_000) {
    const items = itemsFrom(at, Math.min(5_000, count - at));
    expect(await addToRun({ type: 'addToRun', runId: id, at, items })).toMatchObject({ ok: true });
  }
  return id;
}

/** The same, started. */
export async function startedRun(running: RunBackground, sample?: Sample): Promise<string> {
  const id = await filledRun(running, sample);
  const answer = await running.startRun(commandOf('startRun', id));
  expect(answer).toMatchObject({ ok: true, value: { state: { kind: 'running' } } });
  return id;
}

/** Resolves once a run is in a state. */
export async function untilState(
  { storedRun }: RunBackground,
  id: string,
  kind: string,
): Promise<void> {
  await expect.poll(async () => (await storedRun(id))?.state.kind).toBe(kind);
}

/** Resolves once a run has ended, and nothing more follows from that. */
export async function untilEnded(
  browser: FakeBrowser,
  running: RunBackground,
  id: string,
): Promise<void> {
  await untilState(running, id, 'done');
  await expect.poll(() => browser.disk.get('openRuns')).toEqual([]);
}

/** What the history has of runs. */
export async function historyOfRuns() {
  const { historyDatabase, readEntry } = await import(
    '../../../../src/storage/history/history-database'
  );
  const all = await (await historyDatabase()).getAll('entries');
  return all.flatMap((one) => readEntry(one) ?? []);
}

/** What Adobe Pass did to each device, in order; and how it answers, where a test says so. */
export class Ledger {
  readonly devices: string[] = [];
  /** Undefined: with 204. */
  answer: ((device: string) => Response | Promise<Response> | undefined) | undefined;

  /** Stands before the sample Adobe Pass, which answers all but resets. */
  install(): void {
    const others = globalThis.fetch;
    this.devices.length = 0;
    this.answer = undefined;
    vi.stubGlobal('fetch', async (url: string, request: RequestInit = {}) => {
      const response = others(url, request);
      if (request.method !== 'DELETE') return response;
      const device = new URL(url).searchParams.get('device_id') ?? '';
      this.devices.push(device);
      return this.answer?.(device) ?? response;
    });
  }

  times(device: string): number {
    return this.devices.filter((one) => one === device).length;
  }
}

/** An answer that refuses. */
export function refusal(status: number): Response {
  return Response.json({ status, message: 'no' }, { status });
}
