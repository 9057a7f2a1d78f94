import { type ListOrigin, newRunPath } from '../../messages/page-urls';
import { sendCommand } from '../../messages/send-command';
import type { DeviceId } from '../../pass/ids/device-id';
import { openPage } from '../open-pages';

/** What divides the cells of a list, or quotes them. */
const quoted = /[",;|\t]/u;

/**
 * Opens Bulk reset with a list of devices to look at. Nothing is sent before a person starts it there.
 *
 * @param from where they come from
 */
export async function openNewRun(
  tempPassId: string | undefined,
  deviceIds: readonly DeviceId[],
  from: ListOrigin,
): Promise<void> {
  const text = deviceIds
    .map((id) => (quoted.test(id) ? `"${id.replaceAll('"', '""')}"` : id))
    .join('\n');
  // What is not kept is missed there, and said.
  await sendCommand({ type: 'keepPasted', text });
  openPage(newRunPath(tempPassId, from));
}
