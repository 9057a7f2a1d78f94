import { nameRefusal } from '../../config/name-refusal';
import { formatNumber } from '../../text/format';
import { t } from '../../text/t';

/**
 * Why a name is not accepted, as it stands below its field; undefined where it is.
 *
 * @param longest the most characters of it
 */
export function nameRefusalWords(name: string, longest: number): string | undefined {
  switch (nameRefusal(name, longest)) {
    case 'secret':
      return t('nameRefusal_secret');
    case 'tooLong':
      return t('nameRefusal_tooLong', { most: formatNumber(longest) });
    case undefined:
      return undefined;
  }
}
