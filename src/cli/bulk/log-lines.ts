import * as v from 'valibot';
import type { TargetOutcome } from '../../bulk/run/target-outcome';
import { serverReasonEntries } from '../../pass/http/server-reason';

/** The version of logs that is written, and the only one that is read. */
const version = 1;

const head = v.object({
  resetTempPassRun: v.literal(version),
  /** Tells the Temp Pass and the list apart from any other. */
  fingerprint: v.string(),
  /** How many devices and keys the list has, and which part of it is sent from here. */
  count: v.number(),
  shard: v.string(),
  at: v.string(),
});
const cursor = v.object({ mayBeSentBelow: v.number() });
const outcome = v.object({
  /** Its place in the list, from 0. */
  item: v.number(),
  line: v.number(),
  device: v.optional(v.string()),
  key: v.optional(v.string()),
  state: v.picklist(['done', 'failed', 'unknown']),
  status: v.optional(v.number()),
  error: v.optional(v.looseObject({ kind: v.string(), ...serverReasonEntries })),
  at: v.string(),
});

/** One line of a log. */
export const logLineSchema = v.union([head, outcome, cursor]);
export type LogLine = v.InferOutput<typeof logLineSchema>;
export type LogHead = v.InferOutput<typeof head>;
export type OutcomeLine = v.InferOutput<typeof outcome>;

export function headLine(parts: Omit<LogHead, 'resetTempPassRun'>): LogHead {
  return { resetTempPassRun: version, ...parts };
}

/** What came of an item, with a key as the hash that it is. */
export function outcomeLine(
  item: Pick<OutcomeLine, 'item' | 'line' | 'device' | 'key'>,
  result: TargetOutcome,
  at: string,
): OutcomeLine {
  if (result.state === 'done') return { ...item, state: 'done', status: result.status, at };
  const { kind, status, error, description, code, message, action, details, trace } = result.error;
  const said = { kind, status, error, description, code, message, action, details, trace };
  return { ...item, state: result.state, status, error: said, at };
}
