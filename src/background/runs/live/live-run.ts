import { Mutex } from 'async-mutex';
import type { ListedTarget } from '../../../bulk/list/list-item';
import { systemClock } from '../../../bulk/run/clock';
import { Run as Engine } from '../../../bulk/run/run';
import type { Standstill } from '../../../bulk/run/sent';
import { type Failure, failureOf } from '../../../failure/failure';
import { listOf } from '../../../storage/runs/run-database';
import type { ItemOutcome, Run, RunOutcome, RunState } from '../../../storage/runs/run-record';
import { withKeepAlive } from '../../network/keep-alive';
import { outdateTrials } from '../../trials/known-trials';
import { hold, letGo } from '../stored/hold-runs';
import { writeOutcomes } from '../stored/write-runs';
import { Absence } from './absence';
import { ItemStates } from './item-states';
import { Permit } from './permit';
import { prepareRun } from './prepare-run';
import type { RunListener } from './run-listener';
import { RunTeller } from './run-teller';
import { sendItem } from './send-item';
import { SentItems } from './sent-items';
import { stateAfter } from './standstill';
import { untilStored } from './until-stored';

/** A run in the memory of this background, which alone writes its record from then on. */
export class LiveRun {
  readonly #writing = new Mutex();
  readonly #permit: Permit;
  readonly #sent: SentItems;
  readonly #teller: RunTeller;
  readonly #engine: Engine<number, RunOutcome>;
  readonly #absence = new Absence(() => this.#engine.pause());
  /** The cursor that the engine takes to be written. */
  #announced: number;
  #standing: Promise<Run> | undefined;
  #lastFailure: Failure | undefined;
  #unwritten: AbortController | undefined;
  #isOver = false;

  private constructor(
    private current: Run,
    private readonly list: readonly ListedTarget[],
    private readonly states: ItemStates,
    private readonly listener: RunListener,
  ) {
    const { id, lanes, rate, cursor } = current;
    this.#announced = cursor;
    this.#permit = new Permit(() => prepareRun(this.current, false));
    this.#sent = new SentItems(cursor);
    this.#engine = new Engine<number, RunOutcome>(
      Array.from(list, (_, index) => index),
      {
        clock: systemClock,
        random: Math.random,
        send: (index) => this.#send(index),
        record: async ({ outcomes, cursor: announced }) => {
          await this.#write({ cursor: announced }, outcomes);
          this.#announced = announced;
        },
      },
      { lanes, rate, cursor, known: states.known() },
    );
    this.#teller = new RunTeller(id, () => (this.isGoing ? this.#engine.progress() : undefined));
  }

  /** Reads the list and the outcomes of a run. @throws StorageError */
  static async load(run: Run, listener: RunListener): Promise<LiveRun> {
    const [list, states] = await Promise.all([listOf(run.id), ItemStates.read(run)]);
    return new LiveRun({ ...run, ...states.countsWith([]) }, list, states, listener);
  }

  /** As it is, also where the disk could not take it. */
  get run(): Run {
    return this.current;
  }

  get isGoing(): boolean {
    return this.#standing !== undefined;
  }

  /** Starts it, or lets it go on; resolves once that is stored. @throws StorageError */
  async begin(): Promise<Run> {
    const startedAt = this.current.startedAt ?? Date.now();
    const begun = { state: { kind: 'running' as const }, startedAt, endedAt: undefined };
    await this.#write({ ...begun, cursor: this.#announced });
    this.#unwritten?.abort();
    this.#absence.begin();
    this.#standing = withKeepAlive(() => this.#go());
    return this.current;
  }

  /** Resolves once nothing is under way any more. */
  async pause(): Promise<Run> {
    this.#engine.pause();
    return (await this.#standing) ?? this.current;
  }

  /** The same, for good; where the disk does not take it, it is paused. */
  async cancel(): Promise<Run> {
    this.#engine.cancel();
    const stood = await this.#standing;
    // It may have been on its way to a pause.
    const hasStood = stood !== undefined && stood.state.kind !== 'paused';
    return hasStood ? stood : this.#stand({ kind: 'cancelled' });
  }

  /** Changes the pace. @throws StorageError */
  async adjust(pace: { readonly lanes?: number; readonly rate?: number }): Promise<Run> {
    this.#engine.adjust(pace);
    await this.#write(pace);
    return this.current;
  }

  /** Writes down that it is alive, however long nothing comes of it. @throws StorageError */
  async touch(): Promise<void> {
    await this.#write({});
  }

  /** Nobody asks for it any more. */
  end(): void {
    this.#isOver = true;
    this.#unwritten?.abort();
    this.#absence.end();
    this.#permit.end();
    this.#teller.end();
  }

  async #go(): Promise<Run> {
    return this.#stand(await this.#engine.go());
  }

  async #send(index: number) {
    this.#absence.look();
    if (this.#absence.wasLong) throw new Error('away');
    const prepared = await this.#permit.get();
    const item = this.list[index];
    if (item === undefined) throw new RangeError('no such item');
    this.#sent.sending(index);
    const sent = this.#sent.answered(index, await sendItem(prepared, item.target));
    if (item.target.kind === 'device') outdateTrials(this.current.tempPassId, item.target.deviceId);
    if (sent.state === 'held') this.#permit.doubt();
    if (sent.state !== 'throttled' && sent.outcome.state !== 'done')
      this.#lastFailure = sent.outcome.error;
    return sent;
  }

  async #stand(standstill: Standstill): Promise<Run> {
    this.#unwritten?.abort();
    const state = await stateAfter(standstill, this.current, {
      wasAway: this.#absence.wasLong,
      lastFailure: this.#lastFailure,
      obstacle: () => this.#permit.obstacle(),
    });
    this.#absence.end();
    try {
      await this.#settle(state);
    } catch (error) {
      const failure = failureOf(error);
      const paused = { kind: 'paused', reason: { kind: 'notRecorded', failure } } as const;
      this.current = { ...this.current, state: paused, cursor: this.#sent.end };
      await hold(this.current);
      void this.#settleLater(state);
    }
    this.#standing = undefined;
    this.#teller.tell(this.current);
    this.listener.stood(this.current);
    return this.current;
  }

  /** Stores all that is known, and where it stands. @throws StorageError */
  async #settle(state: RunState): Promise<void> {
    await this.#engine.flush();
    const isCancelled = state.kind === 'cancelled';
    const left = isCancelled ? this.#sent.leftOver((index) => this.states.isKnown(index)) : [];
    const end = isCancelled || state.kind === 'done' ? { endedAt: Date.now() } : {};
    await this.#write({ state, cursor: this.#sent.end, ...end }, left);
  }

  async #settleLater(state: RunState): Promise<void> {
    this.#unwritten = new AbortController();
    const { signal } = this.#unwritten;
    if (!(await untilStored(() => this.#settle(state), signal))) return;
    this.#teller.tell(this.current);
    this.listener.stood(this.current);
  }

  #write(change: Partial<Run>, outcomes: readonly ItemOutcome[] = []): Promise<void> {
    return this.#writing.runExclusive(async () => {
      // It may be deleted by now, and must not come back.
      if (this.#isOver) return;
      this.#absence.look();
      const counted = { ...this.states.countsWith(outcomes), aliveAt: Date.now() };
      this.current = await writeOutcomes({ ...this.current, ...change, ...counted }, outcomes);
      this.states.note(outcomes);
      this.#sent.recorded(outcomes);
      await letGo(this.current.id);
      this.#teller.tell(this.current, outcomes);
      this.listener.stored(this.current);
    });
  }
}
