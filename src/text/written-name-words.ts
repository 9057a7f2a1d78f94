import { nameRefusal } from '../input/name-refusal';
import { formatNumber } from './format';
import { t } from './t';

/**
 * Why a name is not accepted, as it stands below its field; undefined where it is.
 *
 * @param longest the most characters of it
 */
export function writtenNameWords(name: string, longest: number): string | undefined {
  switch (nameRefusal(name, longest)) {
    case 'secret':
      return t('nameRefusal_secret');
    case 'tooLong':
      return t('nameRefusal_tooLong', { most: formatNumber(longest) });
    case undefined:
      return undefined;
  }
}
