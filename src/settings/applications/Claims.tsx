import type { PastedStatement } from '../../config/statement';
import { pasteText } from '../../text/set-up';

/** What a statement or token says of itself, before it is saved; nothing where it is no JWT. */
export function Claims({ read }: { read: PastedStatement | undefined }) {
  if (read === undefined) return null;
  return (
    <fieldset class="claims">
      <legend>{pasteText.claims}</legend>
      {read.claims.length === 0 && <p class="note muted">{pasteText.noClaims}</p>}
      <dl>
        {read.claims.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cut names may be the same
          <Claim key={index} name={name} value={value} />
        ))}
      </dl>
      <p class="note muted">{pasteText.claimsNote[read.use]}</p>
    </fieldset>
  );
}

function Claim({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
