import * as v from 'valibot';
import { passErrorKinds } from '../../pass/http/errors';
import { serverReasonEntries } from '../../pass/http/server-reason';
import {
  deviceIdSchema,
  environmentSchema,
  genericKeySchema,
  mvpdIdSchema,
  requestorIdSchema,
} from '../../pass/ids/schemas';
import type { Measured } from '../run/measured';
import type { TargetOutcome } from '../run/target-outcome';

/** The version of logs that is written, and the only one that is read. */
const version = 1;

const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

export const logHeadSchema = v.object({
  resetTempPassRun: v.literal(version),
  /** Tells the Temp Pass and the list apart from any other. */
  fingerprint: v.string(),
  environment: environmentSchema,
  requestorId: requestorIdSchema,
  mvpdId: mvpdIdSchema,
  /** How the settings file calls the Temp Pass; empty where it has no name. */
  tempPassName: v.string(),
  /** How many devices and keys the list has, and which part of it is sent from here. */
  count: v.number(),
  shard: v.string(),
  at: time,
});
const cursor = v.object({ mayBeSentBelow: v.number() });

const ofEach = {
  /** Its place in the list, from 0. */
  item: v.number(),
  line: v.number(),
  /** One of them. */
  device: v.optional(deviceIdSchema),
  key: v.optional(genericKeySchema),
  /** How long the request took that told what came of it. */
  milliseconds: v.number(),
  /** When that was written down. */
  at: time,
};
export const outcomeLineSchema = v.pipe(
  v.variant('state', [
    v.object({ ...ofEach, state: v.literal('done'), status: v.literal(204) }),
    v.object({
      ...ofEach,
      state: v.picklist(['failed', 'unknown']),
      status: v.optional(v.number()),
      error: v.object({ kind: v.picklist(passErrorKinds), ...serverReasonEntries }),
    }),
  ]),
  v.check(({ device, key }) => (device === undefined) !== (key === undefined)),
);
/** One line of a log. */
export const logLineSchema = v.union([outcomeLineSchema, cursor, logHeadSchema]);
export type LogLine = v.InferOutput<typeof logLineSchema>;
export type LogHead = v.InferOutput<typeof logHeadSchema>;
/** What of a list an outcome is of. */
export type LoggedItem = Pick<OutcomeLine, 'item' | 'line' | 'device' | 'key'>;
export type OutcomeLine = v.InferOutput<typeof outcomeLineSchema>;

export function headLine(parts: Omit<LogHead, 'resetTempPassRun'>): LogHead {
  return { resetTempPassRun: version, ...parts };
}

/** What came of an item, with a key as the hash that it is. */
export function outcomeLine(
  item: LoggedItem,
  result: Measured<TargetOutcome>,
  at: string,
): OutcomeLine {
  const milliseconds = Math.round(result.milliseconds);
  if (result.state === 'done') {
    return { ...item, state: 'done', status: result.status, milliseconds, at };
  }
  const { kind, status, error, description, code, message, action, details, trace } = result.error;
  const said = { kind, status, error, description, code, message, action, details, trace };
  return { ...item, state: result.state, status, error: said, milliseconds, at };
}
