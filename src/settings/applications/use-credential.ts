import { useMemo, useState } from 'preact/hooks';
import { type PastedStatement, readStatement } from '../../config/statement';
import type { RegisteredApplication } from '../../storage/applications';

/** What an application authorizes with. */
export type CredentialKind = RegisteredApplication['credential'];

/**
 * The statement or token of a form. What its claims tell apart needs no choice; what they do not is
 * asked, and nothing is taken for granted.
 *
 * @param saved what the application authorizes with so far
 * @param pasted what the form starts with
 */
export function useCredential(
  saved: CredentialKind | undefined,
  pasted: PastedStatement | undefined,
) {
  const [secret, setSecret] = useState(pasted?.statement ?? '');
  const [chosen, setChosen] = useState<CredentialKind>();
  // What stood around it when it was pasted tells more than the JWT alone.
  const jwt = useMemo(
    () => (secret === pasted?.statement ? pasted : readStatement(secret)),
    [secret, pasted],
  );

  function enter(text: string) {
    setSecret(text);
    const use = readStatement(text)?.use;
    if (use !== undefined && use !== 'either') setChosen(undefined);
  }

  return { kind: chosen ?? kindOf(jwt, saved), choose: setChosen, secret, enter, jwt };
}

function kindOf(
  jwt: PastedStatement | undefined,
  saved: CredentialKind | undefined,
): CredentialKind | undefined {
  if (jwt === undefined) return saved ?? 'statement';
  return jwt.use === 'either' ? undefined : jwt.use;
}

/** What is to be said of a JWT whose claims do not tell, or tell otherwise than was chosen. */
export function doubtOf(
  kind: CredentialKind | undefined,
  use: PastedStatement['use'] | undefined,
): 'either' | CredentialKind | undefined {
  if (use === undefined || use === kind) return undefined;
  if (use === 'either') return kind === undefined ? 'either' : undefined;
  return use;
}
