import type { AgainBy, NotSent } from '../../text/not-sent';
import { isJustChanged } from './id-in-form';
import type { FormIds } from './use-form-ids';
import type { TempPassChoice } from './use-temp-pass';

/**
 * What of the form came there so short a time ago, by no doing of the person's, that one press does
 * not send it; undefined where nothing did.
 *
 * @param by what was pressed: what it is not about does not count
 */
export function justChanged(
  ids: Pick<FormIds, 'id' | 'isKeyJustChanged'>,
  choice: Pick<TempPassChoice, 'isJustChanged'>,
  by: AgainBy,
): NotSent | undefined {
  const isIdChanged = isJustChanged(ids.id) && by !== 'key';
  if (choice.isJustChanged) return isIdChanged ? 'bothChanged' : 'tempPassChanged';
  if (isIdChanged) return 'idChanged';
  return ids.isKeyJustChanged && by !== 'device' ? 'keyChanged' : undefined;
}
