import { decodeBase64 } from '../pass/base64';
import { unwrap } from '../pass/identifier';
import { type Claim, claimsOf } from './claims';

/** A software statement, or an access token: only the person can tell. */
export interface PastedStatement {
  readonly statement: string;
  /** What it says of itself; nobody has checked it. */
  readonly claims: readonly Claim[];
}

const longest = 65_536;
const jwt = /^[\w-]+\.[\w-]+\.[\w-]+$/u;
const inJson =
  /\\?["']software_statement\\?["']\s*:\s*\\?["']([\w-]{1,65536}(?:\.[\w-]{1,65536}){2})\\?["']/u;

/**
 * Reads a software statement that stands alone, with white space, line wraps or quotes around or in
 * it, or in JSON under `software_statement`.
 */
export function readStatement(text: string): PastedStatement | undefined {
  if (text.length > 2 * longest) return undefined;
  const alone = unwrap(text)
    .replace(/^(?:authorization\s*:\s*)?bearer\s+/iu, '')
    .replace(/\s+/gu, '');
  const statement = inJson.exec(text)?.[1] ?? alone;
  if (statement.length > longest || !jwt.test(statement) || !hasHeader(statement)) return undefined;
  const claims = claimsOf(statement);
  return claims === undefined ? undefined : { statement, claims };
}

function hasHeader(statement: string): boolean {
  try {
    const header: unknown = JSON.parse(decodeBase64(statement.split('.')[0] ?? '') ?? '');
    return typeof header === 'object' && header !== null && !Array.isArray(header);
  } catch {
    return false;
  }
}
