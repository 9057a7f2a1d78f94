import { isEvery, type ResetTarget } from '../../pass/reset/reset';
import { isResetting, type ResetRecord } from '../../storage/resets';

/**
 * The newest reset of which nobody knows whether it was done: it must not be lost with the window
 * that sent it. Over once the same was reset again for certain, or a person dismissed it.
 *
 * @param records newest first
 * @param told the IDs of those that are shown already, or dismissed
 */
export function unknownReset(
  records: readonly ResetRecord[],
  told: readonly string[],
): ResetRecord | undefined {
  return records.find(
    (one, index) =>
      !told.includes(one.id) &&
      !isResetting(one) &&
      unknownIn(one).some((target) => !isSettled(target, one, records.slice(0, index))),
  );
}

/** What it is not known of whether it was reset. */
export function unknownIn({ parts }: ResetRecord): ResetTarget[] {
  return parts.filter(({ outcome }) => outcome.state === 'unknown').map(({ target }) => target);
}

function isSettled(
  target: ResetTarget,
  { tempPassId }: ResetRecord,
  later: readonly ResetRecord[],
): boolean {
  return later.some(
    (record) =>
      record.tempPassId === tempPassId &&
      record.parts.some(
        ({ target: reset, outcome }) => outcome.state === 'done' && includes(reset, target),
      ),
  );
}

/** Whether who resets the one resets the other with it. */
function includes(reset: ResetTarget, target: ResetTarget): boolean {
  if (isEvery(reset)) {
    return reset.kind === (isOfKey(target) ? 'everyKey' : 'everyDevice');
  }
  if (reset.kind === 'device')
    return target.kind === 'device' && reset.deviceId === target.deviceId;
  return target.kind === 'key' && reset.key === target.key;
}

function isOfKey({ kind }: ResetTarget): boolean {
  return kind === 'key' || kind === 'everyKey';
}
