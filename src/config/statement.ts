import { failure, type Result, success } from '../pass/result';
import { type Claim, claimsOf } from './claims';
import { jwtAlone, namedJwts } from './jwt-text';
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

/** Why a text gives none: it has several, one that is not whole, or nothing of the kind. */
export type StatementRefusal = 'severalStatements' | 'statementCut' | 'unknown';

const longest = 131_072;

/**
 * Reads a software statement or an access token that stands alone, with white space, line wraps or quotes around or in
 * it, or in data, configuration or code under a name such as `software_statement`, which then says what it is.
 */
export function statementIn(text: string): Result<PastedStatement, StatementRefusal> {
  if (text.length > longest) return failure('unknown');
  const named = namedJwts(text);
  const known = new Set(named.flatMap((one) => (one === 'cut' ? [] : [one.jwt])));
  if (known.size > 1) return failure('severalStatements');
  const [statement] = known;
  if (statement !== undefined) return readAs(statement, 'statement');
  if (named.length > 0) return failure('statementCut');
  const alone = jwtAlone(text);
  if (alone === undefined) return failure('unknown');
  const { jwt, isBearer } = alone;
  return jwt === 'cut' ? failure('statementCut') : readAs(jwt.jwt, isBearer);
}

/** The same where a refusal is said elsewhere. */
export function readStatement(text: string): PastedStatement | undefined {
  const read = statementIn(text);
  return read.ok ? read.value : undefined;
}

/** @param known what it is; whether it stood behind `Bearer`, where only its claims tell */
function readAs(
  statement: string,
  known: 'statement' | boolean,
): Result<PastedStatement, StatementRefusal> {
  const claims = claimsOf(statement);
  if (claims === undefined) return failure('unknown');
  const use = known === 'statement' ? known : jwtUse(statement, known);
  return success({ statement, claims, use });
}
