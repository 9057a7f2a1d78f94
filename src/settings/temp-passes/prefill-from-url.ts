import {
  type MvpdId,
  parseMvpdId,
  parseRequestorId,
  type RequestorId,
} from '../../pass/ids/temp-pass';

/** A Temp Pass that a page named, handed over by the popup to be saved. */
export interface NamedTempPass {
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
}

/** Reads it from the address of Settings; undefined where there is none, or none that could be. */
export function namedTempPass(search: string): NamedTempPass | undefined {
  const query = new URLSearchParams(search);
  const requestorId = parseRequestorId(query.get('requestorId') ?? '');
  const mvpdId = parseMvpdId(query.get('mvpdId') ?? '');
  if (!requestorId.ok || !mvpdId.ok) return undefined;
  return { requestorId: requestorId.value, mvpdId: mvpdId.value };
}
