import { decodeBase64 } from '../pass/decoding/base64';
import { unwrap } from '../pass/ids/identifier';
import { isJsonObject } from '../pass/json';
import { type Claim, claimsOf } from './claims';
import { type JwtUse, jwtUse } from './jwt-use';

/** A software statement, or an access token: both are JWTs. */
export interface PastedStatement {
  /** The JWT alone, whatever it is. */
  readonly statement: string;
  /** Which of the two it is; where that is `either`, only the person can tell. */
  readonly use: JwtUse;
  /** What it says of itself; nobody has checked it. */
  readonly claims: readonly Claim[];
}

const longest = 65_536;
const jwt = /^[\w-]+\.[\w-]+\.[\w-]+$/u;
const bearer = /^(?:authorization\s*:\s*)?bearer\s+/iu;
const inJson =
  /\\?["']software_statement\\?["']\s*:\s*\\?["']([\w-]{1,65536}(?:\.[\w-]{1,65536}){2})\\?["']/u;

/**
 * Reads a software statement or an access token that stands alone, with white space, line wraps or quotes around or in
 * it, or in JSON under `software_statement`, which then says what it is.
 */
export function readStatement(text: string): PastedStatement | undefined {
  if (text.length > 2 * longest) return undefined;
  const unwrapped = unwrap(text);
  const alone = unwrapped.replace(bearer, '').replace(/\s+/gu, '');
  const named = inJson.exec(text)?.[1];
  const statement = named ?? alone;
  if (statement.length > longest || !jwt.test(statement) || !hasHeader(statement)) return undefined;
  const claims = claimsOf(statement);
  if (claims === undefined) return undefined;
  if (named !== undefined) return { statement, claims, use: 'statement' };
  return { statement, claims, use: jwtUse(statement, bearer.test(unwrapped)) };
}

function hasHeader(statement: string): boolean {
  return isJsonObject(decodeBase64(statement.split('.')[0] ?? '') ?? '');
}
