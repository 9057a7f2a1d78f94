import type { Clock } from './clock';
import type { Batch } from './recorder';
import type { Sent } from './sent';

/** How many requests are under way at once, and how many leave a second, where nobody chose. */
export const defaultLanes = 4;
export const defaultRate = 10;

export interface RunPorts<Item, Outcome> {
  readonly clock: Clock;
  /** Sends an item once. The signal aborts with the run; whatever it says then is not recorded. */
  send(item: Item, signal: AbortSignal): Promise<Sent<Outcome>>;
  /** Writes down what came of items; resolves once it is where a stop of the machine leaves it. */
  record(batch: Batch<Outcome>): Promise<void>;
  /** From 0 to 1, so that many runs do not come back in step. */
  random(): number;
}

export interface RunOptions {
  readonly lanes?: number;
  /** Requests a second, of all shards together. */
  readonly rate?: number;
  /** Among how many that run at once, this one too, the rate is divided. */
  readonly shards?: number;
  /** Places of items that have an outcome already: they are not sent. */
  readonly known?: Iterable<number>;
  /** Below which place anything may have been sent, as it was recorded last. */
  readonly cursor?: number;
  /** Ends the run at once; requests that are under way end without an outcome. */
  readonly signal?: AbortSignal;
}

/** What can be told of a run at any time. */
export interface RunProgress {
  readonly total: number;
  readonly known: number;
  readonly underWay: number;
  /** Requests a second, now. */
  readonly rate: number;
  /** For how long the server takes none, in ms; 0 while it does. */
  readonly blockedFor: number;
}
