import type { DeviceId } from '../ids/device-id';
import { endpointsOf } from '../ids/environment';
import type { GenericKey } from '../ids/generic-key';
import type { ResetScope } from '../ids/temp-pass';

/** One device or one key: what may be reset without a question, and retried. */
export type SingleTarget =
  | { readonly kind: 'device'; readonly deviceId: DeviceId }
  | { readonly kind: 'key'; readonly key: GenericKey };

/** Everybody's trial. */
export type EveryTarget = { readonly kind: 'everyDevice' } | { readonly kind: 'everyKey' };

export type ResetTarget = SingleTarget | EveryTarget;

/** Tells a reset of everybody from a reset of one. */
export function isEvery(target: ResetTarget): target is EveryTarget {
  return target.kind === 'everyDevice' || target.kind === 'everyKey';
}

/**
 * The URL of a reset, to be called with DELETE. The only place where one is made.
 *
 * Adobe Pass takes a left-out or empty `device_id` or `key` as "everybody", so each kind of target
 * names its parameter here, and only the two `every…` kinds say `all`.
 */
export function resetUrl(scope: ResetScope, target: ResetTarget): string {
  const base = `${endpointsOf(scope.environment).managementUrl}/reset-tempass/v3/reset`;
  const where = [pair('requestor_id', scope.requestorId), pair('mvpd_id', scope.mvpdId)];
  const ofDevice = [...optional('appId', scope.appId), ...optional('deviceUser', scope.deviceUser)];
  const ofBoth = optional('environment', scope.environmentParameter);
  switch (target.kind) {
    case 'device':
      return join(base, [pair('device_id', target.deviceId), ...where, ...ofDevice, ...ofBoth]);
    case 'everyDevice':
      return join(base, [pair('device_id', 'all'), ...where, ...ofDevice, ...ofBoth]);
    case 'key':
      return join(`${base}/generic`, [pair('key', target.key), ...where, ...ofBoth]);
    case 'everyKey':
      return join(`${base}/generic`, [pair('key', 'all'), ...where, ...ofBoth]);
  }
}

function pair(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}`;
}

function optional(name: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [pair(name, value)];
}

function join(url: string, query: readonly string[]): string {
  return `${url}?${query.join('&')}`;
}
