import type { SetUpDevice } from '../../config/schema';
import { readEnteredDeviceId } from '../../input/entered-device-id';
import { readEnteredKey } from '../../input/entered-key';
import type { DeviceId } from '../../pass/ids/device-id';
import { defaultHash } from '../../pass/ids/digest';
import type { EmailOptions, ReadKey } from '../../pass/ids/generic-key';
import { defaultIdentityTemplate, identityOf } from '../../pass/ids/identity';
import type { StreamingViewer } from '../../pass/trial/viewer';
import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import type { ChosenTempPass } from '../settings/temp-pass';
import type { Given } from './context';

/** Who was named on the command line. */
export interface Named {
  readonly device:
    | { readonly deviceId: DeviceId; readonly named: SetUpDevice | undefined }
    | undefined;
  readonly key: ReadKey | undefined;
}

/** How addresses become keys. */
export function emailOptions(
  { tempPass }: Pick<ChosenTempPass, 'tempPass'>,
  keepCase: boolean | undefined,
): EmailOptions {
  return { trim: true, lowerCase: keepCase !== true, hash: tempPass.keyHash ?? defaultHash };
}

/**
 * Reads `--device`, an ID or the name of a device of the settings file, and `--key`, a key or an
 * address, which is hashed here.
 *
 * @throws NotSentError with why one of them is not accepted
 */
export async function namedViewer(chosen: ChosenTempPass, { values }: Given): Promise<Named> {
  const { tempPass, devices } = chosen;
  let device: Named['device'];
  if (values.device !== undefined) {
    const wanted = values.device;
    const known = devices.find(({ name }) => name === wanted);
    const read = readEnteredDeviceId(known?.deviceId ?? wanted);
    if (!read.ok) throw refusedArgument('--device', refusalWords(read.error));
    const deviceId = read.value;
    device = { deviceId, named: devices.find((one) => one.deviceId === deviceId) };
  }
  if (values.key === undefined) return { device, key: undefined };
  if (tempPass.kind === 'basic') throw new NotSentError(t('cli_noKeys'));
  const key = await readEnteredKey(values.key, emailOptions(chosen, values['keep-case']));
  if (!key.ok) throw refusedArgument('--key', refusalWords(key.error));
  return { device, key: key.value };
}

/**
 * Whose trial is asked about.
 *
 * @throws NotSentError where that is not known
 */
export function streamingViewer(
  { tempPass }: ChosenTempPass,
  { device, key }: Named,
): StreamingViewer {
  if (device === undefined) throw new NotSentError(t('cli_needsDevice'));
  const { deviceId, named } = device;
  const deviceInfo = named?.deviceInfo ?? tempPass.deviceInfo;
  if (tempPass.kind === 'basic') return { deviceId, deviceInfo };
  if (key === undefined) throw new NotSentError(t('cli_needsKey'));
  if (tempPass.plainAddress === true && key.from === 'key') {
    throw new NotSentError(t('cli_needsAddress'));
  }
  const who = tempPass.plainAddress === true && key.from === 'email' ? key.address : key.key;
  const template = tempPass.identityTemplate ?? defaultIdentityTemplate;
  return { deviceId, deviceInfo, identity: identityOf(template, who) };
}

function refusedArgument(option: string, reason: string): NotSentError {
  return new NotSentError(t('cli_refusedArgument', { option, reason }));
}
