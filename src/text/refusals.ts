import type { PastedRefusal } from '../config/detect-input';
import type { GenericKeyRefusal } from '../pass/ids/generic-key';
import type { OptionalParameterRefusal } from '../pass/ids/optional-parameter';
import type { NameRefusal } from '../pass/ids/temp-pass';
import { t } from './t';

/** Why a device ID, e-mail address or key is not accepted. */
export function refusalWords(refusal: GenericKeyRefusal | 'notLoaded'): string {
  return typeof refusal === 'string'
    ? t(`refusal_${refusal}`)
    : t('refusal_contains', { character: refusal.character });
}

/** Why a requestor or MVPD ID, which nothing is reset by, is not accepted. */
export function nameRefusalWords(refusal: NameRefusal): string {
  switch (refusal) {
    case 'empty':
    case 'all':
    case 'blank':
    case 'dots':
      return t(`nameRefusal_${refusal}`);
    default:
      return refusalWords(refusal);
  }
}

/** Why a value of an optional parameter is not accepted. */
export function optionalParameterRefusalWords(refusal: OptionalParameterRefusal): string {
  switch (refusal) {
    case 'all':
    case 'blank':
    case 'parameter':
    case 'tooLong':
      return t(`optionalRefusal_${refusal}`);
    default:
      return refusalWords(refusal);
  }
}

/** Why a text or a file is not taken, and what would be. */
export function pastedRefusalWords(refusal: PastedRefusal): string {
  if (!('path' in refusal)) return t(`pasted_${refusal.kind}`);
  const { kind, path } = refusal;
  if (kind === 'secretName') return t('pasted_secretName', { path });
  return path === '' ? t('pasted_brokenFile') : t('pasted_broken', { path });
}
