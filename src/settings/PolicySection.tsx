import type { LockState } from '../storage/lock-state';
import type { Policy } from '../storage/managed';
import { securityText } from '../text/security';
import { settingsText } from '../text/settings';

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
  const { resetEvery, productionReadOnly, dropped } = policy;
  const passphraseFirst = policy.lock.required && lock === 'noPassphrase';
  const forbids = !resetEvery || productionReadOnly;
  if (!passphraseFirst && !forbids && dropped.length === 0) return null;
  return (
    <section id="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{settingsText.policy}</h2>
      {passphraseFirst && (
        <p class="warning">
          {settingsText.passphraseFirst} <a href="#security">{securityText.title}</a>
        </p>
      )}
      {!resetEvery && <p>{settingsText.noResetEvery}</p>}
      {productionReadOnly && <p>{settingsText.productionReadOnly}</p>}
      {dropped.length > 0 && <p class="warning">{settingsText.notUnderstood(dropped)}</p>}
    </section>
  );
}
