import type { PastedStatement } from '../../config/statement';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';

/** What a statement or token says of itself, before it is saved; nothing where it is no JWT. */
export function Claims({ read }: { read: PastedStatement | undefined }) {
  if (read === undefined) return null;
  return (
    <fieldset class="claims">
      <legend>{t('paste_claims')}</legend>
      {read.claims.length === 0 && <p class="note muted">{t('paste_noClaims')}</p>}
      <dl>
        {read.claims.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cut names may be the same
          <Claim key={index} name={name} value={value} />
        ))}
      </dl>
      <p class="note muted">{t(`paste_claimsNote_${read.use}`)}</p>
    </fieldset>
  );
}

function Claim({ name, value }: { name: string; value: string | Date }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value instanceof Date ? formatDateTime(value) : value}</bdi>
      </dd>
    </>
  );
}
