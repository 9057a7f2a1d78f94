import type { Policy } from '../storage/managed';
import { settingsText } from '../text/settings';

/** What the policy forbids, and what of it was not understood; nothing where it says neither. */
export function PolicySection({ policy }: { policy: Policy }) {
  const { resetEvery, productionReadOnly, dropped } = policy;
  if (resetEvery && !productionReadOnly && dropped.length === 0) return null;
  return (
    <section id="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{settingsText.policy}</h2>
      {!resetEvery && <p>{settingsText.noResetEvery}</p>}
      {productionReadOnly && <p>{settingsText.productionReadOnly}</p>}
      {dropped.length > 0 && <p class="warning">{settingsText.notUnderstood(dropped)}</p>}
    </section>
  );
}
