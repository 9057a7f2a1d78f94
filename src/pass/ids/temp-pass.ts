import { failure, type Result, success } from '../result';
import type { Environment } from './environment';
import { checkIdentifier, type IdentifierRefusal, maxIdentifierLength, unwrap } from './identifier';
import { type OptionalParameter, parseOptionalParameter } from './optional-parameter';

declare const requestorIdBrand: unique symbol;
declare const mvpdIdBrand: unique symbol;

/** Names the Programmer's channel or app, such as `REF30`; REST API V2 calls it service provider. */
export type RequestorId = string & { readonly [requestorIdBrand]: true };
/** Names a pay-TV provider; a Temp Pass is a pseudo one, such as `TempPass_TEST40`. */
export type MvpdId = string & { readonly [mvpdIdBrand]: true };

/** What names a Temp Pass. */
export interface TempPassIds {
  readonly environment: Environment;
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
}

const parameters = ['appId', 'deviceUser', 'environmentParameter'] as const;
type Parameter = (typeof parameters)[number];

/** A Temp Pass as it was saved, maybe when more was accepted than is now. */
export type SavedScope = TempPassIds & {
  readonly [Name in Parameter]?: string | undefined;
};

declare const resetScopeBrand: unique symbol;

/**
 * What a reset needs to know of a Temp Pass; `environmentParameter` is Adobe's optional query
 * parameter `environment`, not the environment the request goes to. Only {@link resetScopeOf} makes
 * one.
 */
export type ResetScope = TempPassIds & {
  readonly [Name in Parameter]?: OptionalParameter | undefined;
} & { readonly [resetScopeBrand]: true };

/**
 * Reads once more, at its use, what a reset takes of a saved Temp Pass: one that was saved by an
 * earlier version, which accepted more, stays readable and can be mended, and sends nothing.
 *
 * @returns which of its fields is not accepted
 */
export function resetScopeOf(saved: SavedScope): Result<ResetScope, keyof SavedScope> {
  const ids = acceptedIdsOf(saved);
  if (!ids.ok) return ids;
  const read: Partial<Record<Parameter, OptionalParameter>> = {};
  for (const name of parameters) {
    const parameter = parseOptionalParameter(saved[name] ?? '');
    if (!parameter.ok) return failure(name);
    read[name] = parameter.value;
  }
  return success({ ...ids.value, ...read } as ResetScope);
}

/** The same of what alone a trial is read and started by. */
export function acceptedIdsOf(saved: TempPassIds): Result<TempPassIds, keyof TempPassIds> {
  const { environment } = saved;
  const requestorId = parseRequestorId(saved.requestorId);
  if (!requestorId.ok || requestorId.value !== saved.requestorId) return failure('requestorId');
  const mvpdId = parseMvpdId(saved.mvpdId);
  if (!mvpdId.ok || mvpdId.value !== saved.mvpdId) return failure('mvpdId');
  return success({ environment, requestorId: requestorId.value, mvpdId: mvpdId.value });
}

/** Reads an ID as an earlier version has saved it, to be shown and mended; resets read it anew. */
export function parseSavedRequestorId(text: string): Result<RequestorId, 'unreadable'> {
  return isSavedId(text) ? success(text as RequestorId) : failure('unreadable');
}

/** The same of an MVPD ID. */
export function parseSavedMvpdId(text: string): Result<MvpdId, 'unreadable'> {
  return isSavedId(text) ? success(text as MvpdId) : failure('unreadable');
}

function isSavedId(text: string): boolean {
  return text !== '' && text.length <= maxIdentifierLength && !/[\s\p{Cc}\p{Cs}]/u.test(text);
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

/** Adobe's documents name the MVPDs of Temp Passes so: TempPass_TEST40, flexibleTempPass. */
const tempPassName = /temp[-_]?pass/iu;

/** Whether an MVPD ID is a name that Temp Passes have; one without it may be a Temp Pass too. */
export function isTempPassName(mvpdId: string): boolean {
  return tempPassName.test(mvpdId);
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
