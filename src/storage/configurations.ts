import * as v from 'valibot';
import { type DeviceInfo, deviceInfoSchema } from '../pass/device-info/device-info';
import { type Environment, sameEnvironment } from '../pass/ids/environment';
import { environmentSchema, requestorIdSchema } from '../pass/ids/schemas';
import type { RequestorId } from '../pass/ids/temp-pass';
import { type Mvpd, mvpdSchema } from '../pass/trial/mvpd';
import { StoredItem } from './item/stored-item';

/** The providers of a requestor in one environment, as Adobe Pass told them to one platform. */
export const configurationSchema = v.object({
  environment: environmentSchema,
  requestorId: requestorIdSchema,
  /** The device that it was read for. */
  deviceInfo: v.optional(deviceInfoSchema),
  /** In ms since 1970. */
  readAt: v.number(),
  mvpds: v.array(mvpdSchema),
});
export type Configuration = v.InferOutput<typeof configurationSchema>;

/**
 * What was read lately, the newest first, so that forms can offer it without asking again. Written by
 * background/trials/configurations.ts alone.
 */
export const configurations = new StoredItem(
  'configurations',
  'local',
  v.array(configurationSchema),
  [],
);

const mostRequestors = 10;
const mostProviders = 2_000;
const longestName = 200;
/** Of all together, in characters: the browser's storage has to hold settings and secrets too. */
const mostText = 1_000_000;
/** How long one is good, in ms. */
const day = 24 * 60 * 60 * 1_000;

/** What a configuration depends on. */
export interface ConfigurationSubject {
  readonly environment: Environment;
  readonly requestorId: RequestorId;
  readonly deviceInfo?: DeviceInfo | undefined;
}

/** What was last read of a requestor in an environment for a device, however long ago. */
export function configurationOf(
  all: readonly Configuration[],
  subject: ConfigurationSubject,
): Configuration | undefined {
  return all.find((one) => isOf(one, subject));
}

/** Whether it need not be read again. */
export function isFresh({ readAt }: Configuration, now: number): boolean {
  // A clock that was put back makes what was read later look like tomorrow's.
  return readAt <= now && now - readAt < day;
}

/** Adds what was read now in front, and drops what is too much. */
export function withConfiguration(
  all: readonly Configuration[],
  read: Configuration,
): Configuration[] {
  const others = all.filter((one) => !isOf(one, read));
  const kept = [{ ...read, mvpds: keptMvpds(read.mvpds) }, ...others].slice(0, mostRequestors);
  let text = 0;
  return kept.filter((one) => {
    text += JSON.stringify(one).length;
    return text <= mostText;
  });
}

/** The Temp Passes first: they are what is looked for. */
function keptMvpds(mvpds: readonly Mvpd[]): Mvpd[] {
  return [...mvpds]
    .sort((one, other) => Number(other.isTempPass ?? false) - Number(one.isTempPass ?? false))
    .slice(0, mostProviders)
    .map((one) => ({ ...one, displayName: one.displayName.slice(0, longestName) }));
}

function isOf(configuration: Configuration, subject: ConfigurationSubject): boolean {
  return (
    configuration.requestorId === subject.requestorId &&
    sameEnvironment(configuration.environment, subject.environment) &&
    // Both were read by one schema, which writes their keys in one order.
    JSON.stringify(configuration.deviceInfo) === JSON.stringify(subject.deviceInfo)
  );
}
