import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import type { CommandInput } from '../../messages/commands';
import { sendCommand } from '../../messages/send-command';
import type { DeviceId } from '../../pass/ids/device-id';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import { t } from '../../text/t';
import { useUndo } from '../form/use-undo';
import { readSaved } from '../import-export/read-saved';

/** What can be done with a device of the list, and what is said of it. */
export type DeviceActions = ReturnType<typeof useDeviceActions>;

/** @param onUndone a removed one is there again */
export function useDeviceActions(onUndone: (deviceId: DeviceId) => void) {
  const { undoable, offer, clear } = useUndo();
  const [failed, setFailed] = useState<Failure>();

  async function run(command: CommandInput): Promise<boolean> {
    const answer = await sendCommand(command);
    setFailed(answer.ok ? undefined : answer.error);
    return answer.ok;
  }

  async function remove({ deviceId, name }: KnownDevice) {
    // As it is saved, and its place there: the list here has those of the policy too.
    const { devices } = await readSaved();
    const device = deviceWith(devices, deviceId);
    if (!(await run({ type: 'removeDevice', deviceId })) || device === undefined) return;
    const at = devices.indexOf(device);
    offer({
      said: t('config_removed', { name }),
      undo: () => sendCommand({ type: 'restoreDevice', device, at }),
      onUndone: () => onUndone(deviceId),
    });
  }

  async function pin({ deviceId, name, pinned }: KnownDevice) {
    await run({ type: 'saveDevice', device: { deviceId, name, pinned: !pinned } });
  }

  return { undoable, offer, clear, failed, remove, pin };
}
