import type { Trial } from '../pass/trial/trial';
import { t } from './t';

/** What a reset did to a trial. */
export function verificationWords(before: Trial | undefined, after: Trial): string {
  const now = t(`trial_state_${after.state}`);
  if (before === undefined) return t('verification_now', { after: now });
  if (before.state === 'none' && after.state === 'none') return t('verification_never');
  return t('verification_changed', { before: t(`trial_state_${before.state}`), after: now });
}

/** The same once another trial was started: what it was after the reset is over. */
export function beforeStartWords(before: Trial | undefined): string | undefined {
  return before && t('verification_before', { before: t(`trial_state_${before.state}`) });
}

/** Where it did nothing to it. */
export function stillThereWords(after: Trial): string {
  return t('verification_still', { after: t(`trial_state_${after.state}`) });
}
