import { useMemo, useState } from 'preact/hooks';
import { type PastedStatement, readStatement } from '../../config/statement';
import { maxSecret } from '../../messages/commands';
import type { RegisteredApplication } from '../../storage/applications';
import { endOfToken } from './token-expiry';

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

  const kind = chosen ?? kindOf(jwt, saved);

  /** As it is sent. */
  function read() {
    const text = jwt?.statement ?? secret;
    if (kind === 'token') return { kind, token: text, expiresAt: endOfToken(text) };
    return { kind: 'statement' as const, statement: text };
  }

  const isTooLong = (jwt?.statement ?? secret.trim()).length > maxSecret;
  return { kind, choose: setChosen, secret, enter, jwt, isTooLong, read };
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
