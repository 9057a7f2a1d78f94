import * as v from 'valibot';
import { vi } from 'vitest';
import { ResetRecords } from '../../../../src/background/resets/reset-records';
import { runReset } from '../../../../src/background/resets/run-reset';
import type { Failure } from '../../../../src/failure/failure';
import { Authorizer } from '../../../../src/pass/auth/authorizer';
import { passError } from '../../../../src/pass/http/errors';
import { resetScopeOf } from '../../../../src/pass/ids/temp-pass';
import type { Result } from '../../../../src/pass/result';
import { moreOf } from '../../../../src/storage/every-reset';
import { AreaMemory } from '../../../../src/storage/item/area-memory';
import { StoredItem } from '../../../../src/storage/item/stored-item';
import { StoredList } from '../../../../src/storage/item/stored-list';
import {
  isUnderWay,
  type ResetRecord,
  readableResets,
  resetKeys,
  resetRecordSchema,
} from '../../../../src/storage/resets';
import { tempPassSchema } from '../../../../src/storage/temp-passes';

/** What a server does with a request, and what of it comes back. */
export type Server = (typeof servers)[number];
export const servers = [
  'done: 204',
  'done: 200',
  'done: 500',
  'done: cut',
  'done: never answers',
  '204 from somebody in between',
  '400',
  '401',
  '403',
  '429',
  '500',
  '302',
  'cut',
  'never answers',
] as const;

/** Whether a use of storage works; one that fails may have been done all the same. */
export type Storage = 'works' | 'fails' | 'fails, and is done';

export interface Plan {
  readonly targets: readonly ('device' | 'key')[];
  /** By their order; then everything is done and answered. */
  readonly servers: readonly Server[];
  readonly local: readonly Storage[];
  readonly session: readonly Storage[];
  /** After so many steps of anything that is awaited; never where it is beyond the last. */
  readonly stopsAfter: number;
  /** Whether what was under way then is done all the same. */
  readonly isDoneWhileStopping: boolean;
  readonly accessEndsAfter: number;
  /** How long each step takes, in turns. */
  readonly turns: readonly number[];
  readonly illFormed: boolean;
  readonly readsTrial: boolean;
  /** So many resets were finished before. */
  readonly earlier: number;
}

const listOf = readableResets;
/** Of the reset that is planned. */
const ownId = '8d2f2b5e-5d0b-4c55-9a36-1d5b6b0f7a10';
const never = () => new Promise<never>(() => undefined);

/** Storage, browser, Adobe Pass and time around one reset, all as planned. */
export class ResetWorld {
  readonly local = new Map<string, unknown>();
  readonly session = new Map<string, unknown>();
  /** What really happened, by target. */
  readonly sent = new Map<string, number>();
  readonly done = new Set<string>();
  /** Whose 204 the background has heard. */
  readonly heard = new Set<string>();
  /** Whether something was sent that was not written down. */
  sentUnwritten = false;
  /** Uses of the session's storage that failed. */
  sessionFailures = 0;
  #steps = 0;
  #generation = 0;
  #left: { local: Storage[]; session: Storage[]; servers: Server[] };

  constructor(readonly plan: Plan) {
    const { local, session, servers: answers } = plan;
    if (plan.earlier > 0) this.local.set(resetKeys.tail, this.earlier);
    this.#left = { local: [...local], session: [...session], servers: [...answers] };
  }

  get isStopped(): boolean {
    return this.#steps > this.plan.stopsAfter;
  }

  /** From here on all storage works. */
  heal(): void {
    this.#left = { ...this.#left, local: [], session: [] };
  }

  /** A background with nothing in its memory. */
  start(): ResetRecords {
    this.#generation += 1;
    vi.stubGlobal('chrome', { storage: this.#storage(this.#generation) });
    return new ResetRecords(
      new StoredList(resetKeys, 'local', listOf, isUnderWay, new AreaMemory('local')),
      new StoredItem('heldResets', 'session', listOf, [], { memory: new AreaMemory('session') }),
    );
  }

  /** Runs the planned reset; resolves with `stopped` where its background is. */
  run(records: ResetRecords): Promise<Result<ResetRecord, Failure> | 'threw'> {
    const generation = this.#generation;
    vi.stubGlobal('fetch', (url: string, request: RequestInit) =>
      this.#fetch(generation, url, request),
    );
    const memory = { load: async () => ({ token: { value: 't' } }), save: async () => undefined };
    const network = { fetch, isOnline: () => true, sleep: async () => undefined, random: () => 0 };
    const { environment } = tempPass;
    return runReset(records, {
      record: this.#record(),
      scope: this.plan.illFormed ? broken : scope,
      authorizer: new Authorizer(network, environment, memory),
      applicationId: 'one',
      readTrial: this.plan.readsTrial ? () => this.#readTrial(generation) : undefined,
    }).catch(() => 'threw' as const);
  }

  /** What is on the disk, newest first. */
  get saved(): ResetRecord[] {
    return Object.values(resetKeys).flatMap((key) => v.parse(listOf, this.local.get(key) ?? []));
  }

  /** What pages show, where they can read it. */
  get shown(): ResetRecord | undefined {
    const saved = this.saved.find(({ id }) => id === ownId);
    return saved && moreOf(saved, v.parse(listOf, this.session.get('heldResets') ?? []));
  }

  /** The resets that were finished before, newest first. */
  get earlier(): ResetRecord[] {
    const target = { kind: 'device', deviceId: 'ba23d141' };
    const outcome = { state: 'done', status: 204, finishedAt: 1, milliseconds: 1 };
    return Array.from({ length: this.plan.earlier }, (_, at) =>
      v.parse(resetRecordSchema, {
        ...{ id: `00000000-0000-4000-8000-00000000000${at}`, tempPassId: 'pass', startedAt: 0 },
        ...{ environment: tempPass.environment, requestorId: 'REF30', mvpdId: 'TempPass' },
        parts: [{ target, outcome }],
      }),
    );
  }

  readonly isGranted = () => this.#steps <= this.plan.accessEndsAfter;

  #record(): ResetRecord {
    const { targets, readsTrial } = this.plan;
    const ids = { device: 'ba23d141', key: 'f7ee5ec7' };
    const parts = targets.map((kind) => ({
      target: kind === 'device' ? { kind, deviceId: ids.device } : { kind, key: ids.key },
      outcome: { state: 'pending' },
    }));
    const verification = readsTrial && { deviceId: ids.device, after: { state: 'pending' } };
    return v.parse(resetRecordSchema, {
      ...{ id: ownId, tempPassId: 'pass', startedAt: 1 },
      ...{ environment: tempPass.environment, requestorId: 'REF30', mvpdId: 'TempPass' },
      ...{ parts, verification: verification || undefined },
    });
  }

  /** Everything that is awaited takes a step, and the background may be stopped in any of them. */
  async #step<Value>(generation: number, effect: () => Value): Promise<Value> {
    if (generation === 1) this.#steps += 1;
    const { stopsAfter, isDoneWhileStopping, turns } = this.plan;
    const isDead = () => generation === 1 && this.#steps > stopsAfter;
    const count = turns[this.#steps % turns.length] ?? 0;
    const isLast = isDead() && this.#steps === stopsAfter + 1;
    for (let turn = 0; turn < count && !isDead(); turn += 1) await undefined;
    if (isDead() && !(isLast && isDoneWhileStopping)) return never();
    try {
      const value = effect();
      await undefined;
      return isDead() ? never() : value;
    } catch (error) {
      if (isDead()) return never();
      throw error;
    }
  }

  async #fetch(generation: number, url: string, request: RequestInit): Promise<Response> {
    const target = url.includes('/generic') ? 'key' : 'device';
    return this.#step(generation, () => {
      if (!this.isGranted()) throw new TypeError('Failed to fetch');
      const server = this.#left.servers.shift() ?? 'done: 204';
      this.sent.set(target, (this.sent.get(target) ?? 0) + 1);
      if (this.shown === undefined) this.sentUnwritten = true;
      if (server.startsWith('done')) this.done.add(target);
      return this.#answer(server, target, request);
    }).then((response) => {
      if (response.status === 204) this.heard.add(target);
      return response;
    });
  }

  #answer(server: Server, target: string, { signal }: RequestInit): Response {
    const said = server.replace('done: ', '');
    if (said.startsWith('204')) {
      // A 204 is taken for Adobe's own.
      this.done.add(target);
      return new Response(null, { status: 204 });
    }
    if (said === '302') return Response.error();
    if (/^\d+$/u.test(said)) return new Response('', { status: Number(said) });
    if (said === 'never answers' && signal) limits.get(signal)?.abort();
    throw new TypeError('Failed to fetch');
  }

  #readTrial(generation: number) {
    return this.#step(generation, () => {
      const server = this.#left.servers.shift() ?? 'done: 204';
      if (server === 'cut') throw new Error('Nobody expects this');
      if (server.startsWith('done')) return { ok: true, value: { state: 'none' } } as const;
      return { ok: false, error: passError('network') } as const;
    });
  }

  #storage(generation: number) {
    const area = (name: 'local' | 'session') => ({
      get: (keys: string | string[]) =>
        this.#use(generation, name, () =>
          structuredClone(
            Object.fromEntries([...this[name]].filter(([key]) => [keys].flat().includes(key))),
          ),
        ),
      set: (items: Record<string, unknown>) =>
        this.#use(generation, name, () => {
          for (const [key, value] of Object.entries(items)) {
            this[name].set(key, structuredClone(value));
          }
        }),
    });
    const onChanged = { addListener: () => undefined, removeListener: () => undefined };
    return { local: area('local'), session: area('session'), onChanged };
  }

  #use<Value>(generation: number, name: 'local' | 'session', effect: () => Value): Promise<Value> {
    return this.#step(generation, () => {
      const how = this.#left[name].shift() ?? 'works';
      if (how === 'works') return effect();
      if (name === 'session') this.sessionFailures += 1;
      if (how === 'fails, and is done') effect();
      throw new Error('QUOTA_BYTES quota exceeded');
    });
  }
}

const tempPass = v.parse(tempPassSchema, {
  ...{ id: 'pass', name: '', environment: { kind: 'release-staging' }, kind: 'promotional' },
  ...{ requestorId: 'REF30', mvpdId: 'TempPass' },
});
const read = resetScopeOf(tempPass);
if (!read.ok) throw new Error('The sample Temp Pass must be accepted');
const scope = read.value;
/** Something that throws where the request is made. */
const broken = {
  ...scope,
  get requestorId(): never {
    throw new URIError('URI malformed');
  },
};

const limits = new WeakMap<AbortSignal, AbortController>();

/** A time limit that ends when a server does not answer, and not by itself. */
export function timeLimit(): AbortSignal {
  const controller = new AbortController();
  limits.set(controller.signal, controller);
  return controller.signal;
}
