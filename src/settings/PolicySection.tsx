import type { LockState } from '../storage/lock-state';
import type { Policy } from '../storage/managed';
import { formatNames } from '../text/format';
import { beforeSentence } from '../text/sentences';
import { t } from '../text/t';

interface PolicySectionProps {
  readonly policy: Policy;
  /** Undefined until the background said it. */
  readonly lock: LockState | undefined;
}

/**
 * What the policy asks for first, what it forbids, and what of it was not understood; nothing where
 * it says none of that.
 */
export function PolicySection({ policy, lock }: PolicySectionProps) {
  const { resetEvery, productionReadOnly, history, dropped } = policy;
  const passphraseFirst = policy.lock.required && lock === 'noPassphrase';
  const forbids = !resetEvery || productionReadOnly || !history.keep;
  if (!passphraseFirst && !forbids && dropped.length === 0) return null;
  return (
    <section id="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('settings_policy')}</h2>
      {passphraseFirst && (
        <p class="warning">
          {beforeSentence(t('settings_passphraseFirst'))}
          <a href="#security">{t('security_title')}</a>
        </p>
      )}
      {!resetEvery && <p>{t('settings_noResetEvery')}</p>}
      {productionReadOnly && <p>{t('settings_productionReadOnly')}</p>}
      {!history.keep && <p>{t('history_offByPolicy')}</p>}
      {dropped.length > 0 && (
        <p class="warning">
          {t('settings_notUnderstood', { count: dropped.length, places: formatNames(dropped) })}
        </p>
      )}
    </section>
  );
}
