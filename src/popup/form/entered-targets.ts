import type { SingleTarget } from '../../pass/reset/reset';
import { failure, type Result, success } from '../../pass/result';
import type { NotSent } from '../../text/not-sent';
import { readDeviceId, readKey } from './reading/read-entered';
import type { Entered } from './use-form-ids';

type NoTargets = Extract<NotSent, 'noDevice' | 'noKey' | 'refused'>;

/**
 * What a reset of the form would be about: the device, for a promotional Temp Pass the key too.
 * Only fields with something in them count; one that is refused stops all.
 *
 * @param entered what stood in the form when it was asked for: reading may take a moment
 * @param only one of the two, whatever stands in the other's field
 * @returns why there are none, if so
 */
export async function targetsOf(
  entered: Entered,
  promotional: boolean,
  only?: SingleTarget['kind'],
): Promise<Result<SingleTarget[], NoTargets>> {
  const device = only === 'key' ? undefined : await readDeviceId(entered.deviceId);
  const key = promotional && only !== 'device' ? await readKey(entered.text, entered) : undefined;
  const targets: SingleTarget[] = [];
  if (device?.ok) targets.push({ kind: 'device', deviceId: device.value });
  else if (device !== undefined && device.error !== 'empty') return failure('refused');
  if (key?.ok) targets.push({ kind: 'key', key: key.value.key });
  else if (key !== undefined && key.error !== 'empty') return failure('refused');
  if (targets.length > 0) return success(targets);
  return failure(only === 'key' ? 'noKey' : 'noDevice');
}
