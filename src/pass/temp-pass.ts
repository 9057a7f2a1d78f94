import type { Environment } from './environment';
import { checkIdentifier, type IdentifierRefusal, unwrap } from './identifier';
import { failure, type Result, success } from './result';

declare const requestorIdBrand: unique symbol;
declare const mvpdIdBrand: unique symbol;

/** Names the Programmer's channel or app, such as `REF30`; REST API V2 calls it service provider. */
export type RequestorId = string & { readonly [requestorIdBrand]: true };
/** Names a pay-TV provider; a Temp Pass is a pseudo one, such as `TempPass_TEST40`. */
export type MvpdId = string & { readonly [mvpdIdBrand]: true };

/** What a reset needs to know of a Temp Pass. */
export interface ResetScope {
  readonly environment: Environment;
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
  readonly appId?: string | undefined;
  readonly deviceUser?: string | undefined;
  /** Adobe's optional query parameter of that name, not the environment the request goes to. */
  readonly environmentParameter?: string | undefined;
}

/** Why a text is no requestor or MVPD ID. */
export type NameRefusal = IdentifierRefusal | 'dots';

/** Capitals are a name, such as `DCA` or `ICAL`, and no Base64 of blanks. */
const shortName = /^[A-Z\d]{2,4}$/u;

/** Reads a requestor ID; quotes and white space around it are dropped. */
export function parseRequestorId(text: string): Result<RequestorId, NameRefusal> {
  const checked = checkName(text);
  return checked.ok ? success(checked.value as RequestorId) : checked;
}

/** Reads an MVPD ID; quotes and white space around it are dropped. */
export function parseMvpdId(text: string): Result<MvpdId, NameRefusal> {
  const checked = checkName(text);
  return checked.ok ? success(checked.value as MvpdId) : checked;
}

function checkName(text: string): Result<string, NameRefusal> {
  const value = unwrap(text);
  // REST API V2 has both IDs in its path, where a URL takes one or two dots for a step in it.
  if (value === '.' || value === '..') return failure('dots');
  const checked = checkIdentifier(value);
  if (checked.ok || checked.error !== 'blank' || !shortName.test(value)) return checked;
  return success(value);
}
