/**
 * What came of sending one item once.
 *
 * `trouble` names the way in which it failed, the same for two that failed alike.
 */
export type Sent<Outcome> =
  /** It is known what came of it. */
  | { readonly state: 'settled'; readonly outcome: Outcome; readonly trouble?: string | undefined }
  /** The server takes no more for now (429). @param wait in ms, where it said how long */
  | { readonly state: 'throttled'; readonly wait: number | undefined }
  /** A fault that may be over in a second; the outcome is that of the last try. */
  | { readonly state: 'passing'; readonly outcome: Outcome; readonly trouble: string }
  /** Not the item is at fault but the whole run, such as an application that may not reset. */
  | { readonly state: 'held'; readonly outcome: Outcome; readonly trouble: string };

/** Why a run stands still that may go on. */
export type PauseReason =
  | { readonly kind: 'asked' }
  /** Three different items failed in the same way, one after another. */
  | { readonly kind: 'sameTrouble'; readonly trouble: string }
  /** The server has answered nothing but 429 for minutes. */
  | { readonly kind: 'throttled' }
  /** What came of items cannot be written down; it is kept in memory. */
  | { readonly kind: 'notRecorded'; readonly error: unknown }
  /** Sending threw, which is an error of the program. */
  | { readonly kind: 'broken'; readonly error: unknown };

/** How a run came to stand still. */
export type Standstill =
  | { readonly kind: 'done' }
  | { readonly kind: 'paused'; readonly reason: PauseReason }
  /** By the person, or by the signal: what was under way then has no outcome. */
  | { readonly kind: 'cancelled' | 'aborted' };
