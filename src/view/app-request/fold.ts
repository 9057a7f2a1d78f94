import type { AppRequest } from '../../app-request/app-request';
import { sameEnvironment } from '../../pass/ids/environment';
import { isTempPassName } from '../../pass/ids/temp-pass';

/** What several requests of one device to one Temp Pass say together. */
export interface FoldedRequest {
  /** The most telling of them, with what the others say besides. */
  readonly request: AppRequest;
  /** How many they are. */
  readonly count: number;
}

/**
 * Requests as they are listed: those that do not contradict each other are one, and what says most of
 * what to reset comes first.
 */
export function folded(requests: readonly AppRequest[]): readonly FoldedRequest[] {
  const groups: FoldedRequest[] = [];
  for (const request of requests.toSorted((one, other) => tellingOf(other) - tellingOf(one))) {
    const at = groups.findIndex((group) => agree(group.request, request));
    const group = groups[at];
    if (group === undefined) groups.push({ request, count: 1 });
    else groups[at] = { request: joined(group.request, request), count: group.count + 1 };
  }
  return groups;
}

/** How much a request says of what to reset; what names Temp Pass and device says most, a provider less. */
function tellingOf(request: AppRequest): number {
  const { environment, requestorId, mvpdId, deviceId, identity, deviceInfo } = request;
  return [
    deviceId && 16,
    mvpdId && 8,
    (identity || (mvpdId && isTempPassName(mvpdId))) && 4,
    requestorId && 2,
    environment && 1,
    deviceInfo && 1,
  ].reduce<number>((sum, weight) => sum + (weight || 0), 0);
}

/** Whether they may be of one device and Temp Pass. A request without a device is nobody's alone, its viewer is. */
function agree(one: AppRequest, other: AppRequest): boolean {
  const { environment } = one;
  if (one.deviceId !== other.deviceId && (other.deviceId ?? other.identity) !== undefined) {
    return false;
  }
  if (environment && other.environment && !sameEnvironment(environment, other.environment)) {
    return false;
  }
  return (
    isSame(one.requestorId, other.requestorId) &&
    isSame(one.mvpdId, other.mvpdId) &&
    isSame(
      one.identity && JSON.stringify(one.identity),
      other.identity && JSON.stringify(other.identity),
    )
  );
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function joined(one: AppRequest, other: AppRequest): AppRequest {
  return {
    question: one.question,
    environment: one.environment ?? other.environment,
    requestorId: one.requestorId ?? other.requestorId,
    mvpdId: one.mvpdId ?? other.mvpdId,
    deviceId: one.deviceId ?? other.deviceId,
    identity: one.identity ?? other.identity,
    deviceInfo: one.deviceInfo ?? (one.deviceId === other.deviceId ? other.deviceInfo : undefined),
    resources: [...new Set([...one.resources, ...other.resources])],
  };
}
