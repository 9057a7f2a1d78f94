import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';

/**
 * A number as it was typed.
 *
 * @throws NotSentError where it is none from `least` to `most`
 */
export function numberOf(
  option: string,
  text: string | undefined,
  { least, most, otherwise }: Readonly<Record<'least' | 'most' | 'otherwise', number>>,
): number {
  if (text === undefined) return otherwise;
  const value = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new NotSentError(t('cli_badNumber', { option, least: String(least), most: String(most) }));
}
