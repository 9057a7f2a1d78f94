import * as v from 'valibot';
import { type AdobeEnvironmentId, adobeEnvironmentIds } from '../../pass/ids/environment';
import {
  type MvpdId,
  parseMvpdId,
  parseRequestorId,
  type RequestorId,
} from '../../pass/ids/temp-pass';
import type { TempPass } from '../../storage/temp-passes';

/** A Temp Pass that a page or its app named, handed over by the popup to be saved. */
export interface NamedTempPass {
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
  readonly environment?: { readonly kind: AdobeEnvironmentId };
  readonly kind?: TempPass['kind'];
}

const environmentId = v.picklist(adobeEnvironmentIds);
const kindOfTempPass = v.picklist(['basic', 'promotional']);

/** Reads it from the address of Settings; undefined where there is none, or none that could be. */
export function namedTempPass(search: string): NamedTempPass | undefined {
  const query = new URLSearchParams(search);
  const requestorId = parseRequestorId(query.get('requestorId') ?? '');
  const mvpdId = parseMvpdId(query.get('mvpdId') ?? '');
  if (!requestorId.ok || !mvpdId.ok) return undefined;
  const environment = v.safeParse(environmentId, query.get('environment'));
  const kind = v.safeParse(kindOfTempPass, query.get('kind'));
  return {
    requestorId: requestorId.value,
    mvpdId: mvpdId.value,
    ...(environment.success && { environment: { kind: environment.output } }),
    ...(kind.success && { kind: kind.output }),
  };
}
