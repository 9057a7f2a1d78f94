import { type Environment, isProduction } from '../../pass/ids/environment';
import type { SingleTarget } from '../../pass/reset/reset';
import type { NotSent } from '../../text/not-sent';
import type { IdInForm } from './id-in-form';

/** What a person saw when Enter was pressed, or what they see now. */
export interface Looked {
  readonly id: IdInForm;
  /** Whether the device ID was read: for some texts the finder has to be loaded. */
  readonly isRead: boolean;
  /** What stands in the field of the key, and how it is read. */
  readonly key: string;
  readonly tempPass: { readonly id: string; readonly environment: Environment };
}

/**
 * What becomes of an Enter that came before the page was read, or what a person entered, once it is:
 * it resets what stood in the field or what the page fills in first, and nothing that a person could
 * not mean.
 *
 * @param only one of device and key, where both are in the form
 */
export function afterReading(
  pressed: Looked,
  now: Looked,
  only: SingleTarget['kind'] | undefined,
): NotSent | 'send' {
  const isOfDevice = only !== 'key';
  const isOther = isOfDevice && now.id.deviceId !== pressed.id.deviceId;
  if (now.tempPass.id !== pressed.tempPass.id) {
    return isOther && now.id.from === 'page' ? 'bothChanged' : 'tempPassChanged';
  }
  if (now.key !== pressed.key) return 'edited';
  if (now.id.from === 'person') {
    return isOther || pressed.id.from !== 'person' ? 'edited' : 'send';
  }
  if (isOfDevice && now.id.from === 'none') return 'several';
  // A page's first ID is what Enter on a popup that just opened is for.
  const isFirst = now.id.from === 'page' && 'looked' in pressed.id && !pressed.id.looked;
  if (isOther && !isFirst) return 'idChanged';
  return isProduction(now.tempPass.environment) ? 'production' : 'send';
}
